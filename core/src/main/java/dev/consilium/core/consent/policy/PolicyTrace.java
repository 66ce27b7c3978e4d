package dev.consilium.core.consent.policy;

import java.util.List;

/**
 * What one consent made of the request.
 *
 * @param consent its id
 * @param elements what was compared of the consent itself
 * @param provisions one line per provision, parents before children
 */
public record PolicyTrace(
    String consent, List<ElementMatch> elements, List<ProvisionTrace> provisions) {

  // The copies keep a later change to the caller's lists away.
  public PolicyTrace {
    elements = List.copyOf(elements);
    provisions = List.copyOf(provisions);
  }
}
