/**
 * Reads FHIR R4 in JSON and XML as it streams by and tells what it did not understand. Read {@link
 * dev.consilium.fhir.read.RecordReader} first. No HAPI type, no reconciliation and no writing live
 * here.
 */
@NullMarked
package dev.consilium.fhir.read;

import org.jspecify.annotations.NullMarked;
