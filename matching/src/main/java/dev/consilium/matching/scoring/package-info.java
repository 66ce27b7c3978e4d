/**
 * How well an eligible specialist fits, feature by feature, with an explanation that adds up. Read
 * {@link dev.consilium.matching.scoring.Combiner} first. No rule on eligibility lives here.
 */
@NullMarked
package dev.consilium.matching.scoring;

import org.jspecify.annotations.NullMarked;
