/**
 * What is missing, contradictory or urgent in a record, by rules that are data. Read {@link
 * dev.consilium.core.triage.Triage} first. Nothing here changes a record or decides a case.
 */
@NullMarked
package dev.consilium.core.triage;

import org.jspecify.annotations.NullMarked;
