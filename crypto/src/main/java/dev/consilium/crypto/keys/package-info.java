/**
 * Whom a package can be encrypted to and who can open it. Read {@link
 * dev.consilium.crypto.keys.RecipientKey} first. No file format and no signature lives here.
 */
@NullMarked
package dev.consilium.crypto.keys;

import org.jspecify.annotations.NullMarked;
