/**
 * The plaintext of a package: a BagIt bag in a ZIP archive. Read {@link
 * dev.consilium.crypto.bag.BagWriter} first. No key and no permit is known here; not exported.
 */
@NullMarked
package dev.consilium.crypto.bag;

import org.jspecify.annotations.NullMarked;
