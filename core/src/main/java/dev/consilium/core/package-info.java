/**
 * The few words every room uses: ids, codes, places, findings, refusals. Read {@link
 * dev.consilium.core.Refusal} and {@link dev.consilium.core.Finding} first. At most 15 types;
 * nothing here knows a case, a record or a file format.
 */
@NullMarked
package dev.consilium.core;

import org.jspecify.annotations.NullMarked;
