package dev.consilium.core.consent.policy;

import java.util.Set;

/**
 * Port: tells who belongs to a group, organisation, team or role.
 *
 * <p>An implementation answers from what the host already holds: no network, the same answer each
 * time. What it does not know is {@link Trilean#UNKNOWN}, never false.
 */
public interface MembershipResolver {

  /**
   * Tells whether a party belongs to another.
   *
   * @param party every name of the party
   * @param group the group's name
   * @return unknown when the group's members are not known
   */
  Trilean isMember(Set<EntityName> party, EntityName group);
}
