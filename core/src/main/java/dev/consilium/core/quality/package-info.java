/**
 * How good opinions are: review, outcome, metrics, money; the tables are data. Read {@link
 * dev.consilium.core.quality.QualityReview} and {@link dev.consilium.core.quality.Metrics} first.
 * No opinion is changed here, none is signed, and no history is read.
 */
@NullMarked
package dev.consilium.core.quality;

import org.jspecify.annotations.NullMarked;
