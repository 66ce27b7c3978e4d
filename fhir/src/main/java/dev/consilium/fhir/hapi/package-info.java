/**
 * Takes FHIR R4 that a host holds as HAPI objects, with the same result as for its bytes. Read
 * {@link dev.consilium.fhir.hapi.HapiRecordReader} first. No mapping and no writing live here.
 */
@NullMarked
package dev.consilium.fhir.hapi;

import org.jspecify.annotations.NullMarked;
