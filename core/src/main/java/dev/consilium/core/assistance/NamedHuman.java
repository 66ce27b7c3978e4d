package dev.consilium.core.assistance;

import dev.consilium.core.Actor;
import dev.consilium.core.Role;

/**
 * A person who answers for a piece of machine output.
 *
 * @param actor who, and in what capacity; never software
 * @param name shown to readers; never blank
 */
public record NamedHuman(Actor actor, String name) {

  // Software may not vouch for software.
  public NamedHuman {
    Words.present("Named human", "name", name);
    if (actor.role() == Role.SYSTEM) {
      throw new IllegalArgumentException("Named human: the actor's role is SYSTEM [human-only]."
          + " Name the person who read the text.");
    }
  }
}
