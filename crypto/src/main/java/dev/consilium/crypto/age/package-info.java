/**
 * The file format age v1: header, stanzas, chunks. Read {@link dev.consilium.crypto.age.AgeFile}
 * first. Not exported: a stanza is only written for a permit, and no plaintext leaves unverified.
 */
@NullMarked
package dev.consilium.crypto.age;

import org.jspecify.annotations.NullMarked;
