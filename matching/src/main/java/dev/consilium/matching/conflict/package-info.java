/**
 * Who is the same person under another name or number, and who is tied to whom. Read {@link
 * dev.consilium.matching.conflict.KnownTies} first. No verdict lives here.
 */
@NullMarked
package dev.consilium.matching.conflict;

import org.jspecify.annotations.NullMarked;
