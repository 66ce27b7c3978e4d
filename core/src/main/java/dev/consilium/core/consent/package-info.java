/**
 * Who allowed what to be shown to whom, and the one gate that turns it into a permit. Read {@link
 * dev.consilium.core.consent.DisclosureGate} first. No key and no workflow lives here.
 */
@NullMarked
package dev.consilium.core.consent;

import org.jspecify.annotations.NullMarked;
