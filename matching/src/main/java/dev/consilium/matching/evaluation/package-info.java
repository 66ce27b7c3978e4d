/**
 * How good a ranking is and how sure one can be of it. Read {@link
 * dev.consilium.matching.evaluation.Evaluation} first. Nothing here ranks, assigns or keeps files.
 */
@NullMarked
package dev.consilium.matching.evaluation;

import org.jspecify.annotations.NullMarked;
