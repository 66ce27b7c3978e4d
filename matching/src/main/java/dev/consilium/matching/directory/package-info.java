/**
 * Specialists as a host lists them, read and written. Read {@link
 * dev.consilium.matching.directory.SpecialistDirectory} first. No case, rule or score lives here.
 */
@NullMarked
package dev.consilium.matching.directory;

import org.jspecify.annotations.NullMarked;
