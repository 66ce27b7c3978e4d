package dev.consilium.core;

/**
 * Who did something, and in what capacity.
 *
 * @param party who
 * @param role in what capacity
 */
public record Actor(PartyId party, Role role) {

  @Override
  public String toString() {
    return role + " " + party;
  }
}
