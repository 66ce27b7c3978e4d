/**
 * Who may give the opinion, in three values with reasons. Read {@link
 * dev.consilium.matching.eligibility.EligibilityEvaluator} first. No ranking lives here.
 */
@NullMarked
package dev.consilium.matching.eligibility;

import org.jspecify.annotations.NullMarked;
