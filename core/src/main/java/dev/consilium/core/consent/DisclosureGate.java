package dev.consilium.core.consent;

/** The only maker of permits. */
public final class DisclosureGate {

  private DisclosureGate() {}
}
