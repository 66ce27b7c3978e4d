/**
 * Bytes at positions, whoever holds them. Read {@link dev.consilium.crypto.source.ByteSource}
 * first. No format lives here; not exported.
 */
@NullMarked
package dev.consilium.crypto.source;

import org.jspecify.annotations.NullMarked;
