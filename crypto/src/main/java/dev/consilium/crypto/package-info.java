/**
 * Seals a dossier for its recipients and opens what was sealed. Read {@link
 * dev.consilium.crypto.PackageWriter} and {@link dev.consilium.crypto.PackageReader} first. No
 * recipient without a permit, no plaintext before it is proven, no workflow.
 */
@NullMarked
package dev.consilium.crypto;

import org.jspecify.annotations.NullMarked;
