package dev.consilium.core.consent.policy;

import java.util.List;

/**
 * What the consents say about one resource.
 *
 * @param resource its name
 * @param answer yes, no, or no for want of a fact
 * @param decidedBy the provisions behind the answer, sorted; empty when nothing but silence is
 * @param missing elements of the resource that were not known, in the order of the elements
 */
public record ResourceVerdict(
    EntityName resource, Answer answer, List<String> decidedBy, List<PolicyElement> missing) {

  // The copies keep a later change to the caller's lists away.
  public ResourceVerdict {
    decidedBy = List.copyOf(decidedBy);
    missing = List.copyOf(missing);
  }
}
