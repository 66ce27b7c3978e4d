/**
 * How alike findings are by an ontology. Read {@link
 * dev.consilium.matching.similarity.PracticeScorer} first. No weights between scorers live here.
 */
@NullMarked
package dev.consilium.matching.similarity;

import org.jspecify.annotations.NullMarked;
