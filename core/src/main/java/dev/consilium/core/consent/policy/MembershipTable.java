package dev.consilium.core.consent.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Memberships that the host lists; members of members are members. Immutable. */
public final class MembershipTable implements MembershipResolver {

  private final Map<EntityName, Set<EntityName>> members;

  private MembershipTable(Map<EntityName, Set<EntityName>> members) {
    this.members = members;
  }

  /**
   * Knows no group at all.
   *
   * @return a table that answers unknown
   */
  public static MembershipTable none() {
    return new MembershipTable(Map.of());
  }

  /**
   * Knows the listed groups.
   *
   * @param members all members of each group; a group that is not listed stays unknown
   * @return the table
   */
  public static MembershipTable of(Map<EntityName, Set<EntityName>> members) {
    var copy = new LinkedHashMap<EntityName, Set<EntityName>>();
    members.forEach((group, names) -> copy.put(group, Ordered.set(names)));
    return new MembershipTable(copy);
  }

  @Override
  public Trilean isMember(Set<EntityName> party, EntityName group) {
    return within(party, group, new HashSet<>());
  }

  // Groups may name each other in a circle; each is looked into once.
  private Trilean within(Set<EntityName> party, EntityName group, Set<EntityName> seen) {
    var known = members.get(group);
    if (known == null) {
      return Trilean.UNKNOWN;
    }
    if (!seen.add(group)) {
      return Trilean.FALSE;
    }
    if (Ordered.meet(known, party)) {
      return Trilean.TRUE;
    }
    return Trilean.any(known.stream()
        .filter(EntityName::mayHaveMembers)
        .map(member -> within(party, member, seen)));
  }
}
