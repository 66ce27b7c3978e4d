/**
 * Experiments that can be repeated: what went in, what came out, and a report. Read {@link
 * dev.consilium.matching.experiment.Experiment} first. No measure or ranking method lives here.
 */
@NullMarked
package dev.consilium.matching.experiment;

import org.jspecify.annotations.NullMarked;
