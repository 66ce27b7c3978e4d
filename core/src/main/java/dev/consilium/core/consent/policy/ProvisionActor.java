package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a provision is about.
 *
 * @param role in what capacity, such as v3-ParticipationType IRCP; null for any
 * @param names any of these; a group, organisation or role stands for its members
 */
public record ProvisionActor(@Nullable Coding role, Set<EntityName> names) {

  // Nobody named would match nobody, or everybody: neither was meant.
  public ProvisionActor {
    names = Ordered.set(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("Provision actor: nobody is named [actor-present]."
          + " Name at least one, or leave the actor out.");
    }
  }

  /**
   * Names one party in any role.
   *
   * @param name who
   * @return the actor
   */
  public static ProvisionActor of(EntityName name) {
    return new ProvisionActor(null, Set.of(name));
  }
}
