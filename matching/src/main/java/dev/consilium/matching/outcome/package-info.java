/**
 * Success rates that are shrunk before anyone compares them. Read {@link
 * dev.consilium.matching.outcome.SuccessRates} first. No bare rate may live here: counts only.
 */
@NullMarked
package dev.consilium.matching.outcome;

import org.jspecify.annotations.NullMarked;
