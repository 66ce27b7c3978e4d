package dev.consilium.core.consent;

import dev.consilium.core.consent.policy.ConsentPolicy;
import java.util.Collection;
import java.util.List;

/**
 * Every consent of a case as it stands now, withdrawn ones included. Immutable.
 *
 * @param grants the case's own, in any order
 * @param policies those with nested exceptions, such as FHIR consents, in any order
 */
public record KnownConsents(List<ConsentGrant> grants, List<ConsentPolicy> policies) {

  // The copies keep a later change to the caller's lists away.
  public KnownConsents {
    grants = List.copyOf(grants);
    policies = List.copyOf(policies);
  }

  /**
   * Gives a case's own consents, where the host has no others.
   *
   * @param grants in any order
   * @return these alone
   */
  public static KnownConsents of(Collection<ConsentGrant> grants) {
    return new KnownConsents(List.copyOf(grants), List.of());
  }

  @Override
  public String toString() {
    return "KnownConsents[" + grants.size() + " grants, " + policies.size() + " policies]";
  }
}
