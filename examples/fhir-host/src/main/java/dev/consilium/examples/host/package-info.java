/**
 * Hosts that use consilium-fhir alone. Read {@link dev.consilium.examples.host.StreamingHost} first.
 * Nothing of another module lives here, so that the class path is what consilium-fhir brings.
 */
@NullMarked
package dev.consilium.examples.host;

import org.jspecify.annotations.NullMarked;
