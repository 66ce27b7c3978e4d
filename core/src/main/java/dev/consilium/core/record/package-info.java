/**
 * The patient's facts as values, each with the place where it was read. Read {@link
 * dev.consilium.core.record.HealthRecord} first. No format, no workflow and no judgement live here.
 */
@NullMarked
package dev.consilium.core.record;

import org.jspecify.annotations.NullMarked;
