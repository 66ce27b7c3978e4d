/**
 * Who vouches for bytes, and whether to believe it. Read {@link
 * dev.consilium.crypto.signature.Signer} first. No package and no opinion is known here, only bytes.
 */
@NullMarked
package dev.consilium.crypto.signature;

import org.jspecify.annotations.NullMarked;
