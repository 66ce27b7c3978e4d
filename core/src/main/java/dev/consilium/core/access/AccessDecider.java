package dev.consilium.core.access;

/**
 * Port: decides who may do what; a host with an engine of its own implements it, and denies
 * whoever acts for another tenant than the case's.
 */
@FunctionalInterface
public interface AccessDecider {

  /**
   * Decides one request. Pure: the same request gives the same answer.
   *
   * @param request who wants to do what with which case
   * @return allowed, or denied with the reason
   */
  AccessDecision decide(AccessRequest request);
}
