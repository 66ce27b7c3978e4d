/**
 * Reading our own JSON tables so that every fault names its place. Not exported.
 *
 * <p>No table of its own, no FHIR, and never a value that was read in a message.
 */
@NullMarked
package dev.consilium.core.json;

import org.jspecify.annotations.NullMarked;
