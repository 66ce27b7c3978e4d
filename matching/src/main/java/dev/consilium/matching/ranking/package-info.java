/**
 * Ranks practices for a question by several scorers at once, and explains it. Read {@link
 * dev.consilium.matching.ranking.PracticeRanker} first. No similarity is computed here.
 */
@NullMarked
package dev.consilium.matching.ranking;

import org.jspecify.annotations.NullMarked;
