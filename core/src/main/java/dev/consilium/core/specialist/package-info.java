/**
 * What is known of a specialist: assertions with source and date, and counts with intervals. Read
 * {@link dev.consilium.core.specialist.Specialist} first. No matching and no rule lives here.
 */
@NullMarked
package dev.consilium.core.specialist;

import org.jspecify.annotations.NullMarked;
