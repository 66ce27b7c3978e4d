/**
 * The inverted index of what specialists have treated. Read {@link
 * dev.consilium.matching.index.CodeIndex} first. No eligibility and no weighting of features lives
 * here.
 */
@NullMarked
package dev.consilium.matching.index;

import org.jspecify.annotations.NullMarked;
