/**
 * Units of measurement, exactly: what a unit's text means and what a value is in another unit. Read
 * {@link dev.consilium.core.unit.UnitTable} first. No patient, no record and no threshold live here.
 */
@NullMarked
package dev.consilium.core.unit;

import org.jspecify.annotations.NullMarked;
