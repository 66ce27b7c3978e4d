/**
 * What a reader allows and how it fails. Read {@link dev.consilium.crypto.guard.PackageException}
 * first. No key, no format and no file is known here.
 */
@NullMarked
package dev.consilium.crypto.guard;

import org.jspecify.annotations.NullMarked;
