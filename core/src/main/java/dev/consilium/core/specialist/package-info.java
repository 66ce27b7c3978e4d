/**
 * What is known of a specialist, each fact an assertion with source, date and verification. Read
 * {@link dev.consilium.core.specialist.Specialist} first. No ranking and no rule lives here.
 */
@NullMarked
package dev.consilium.core.specialist;

import org.jspecify.annotations.NullMarked;
