/**
 * What stored histories say of time and outcome; pure projections of events. Read {@link
 * dev.consilium.core.measure.CaseClocks} and {@link dev.consilium.core.measure.CaseOutcomes} first.
 * Nothing here decides.
 */
@NullMarked
package dev.consilium.core.measure;

import org.jspecify.annotations.NullMarked;
