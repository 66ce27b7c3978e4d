package dev.consilium.core.access;

import dev.consilium.core.Role;
import java.util.EnumSet;
import java.util.Set;

/** One row of the table: these roles may do these things in these states, standing like this. */
record AccessRow(
    String id,
    Set<Role> roles,
    Set<Action> actions,
    Set<String> states,
    Set<Relation> relations,
    Set<Relation> never) {

  boolean isAbout(AccessRequest request) {
    return roles.contains(request.actor().role()) && actions.contains(request.action());
  }

  boolean holdsIn(String state) {
    return states.contains(state);
  }

  Set<Relation> missing(AccessRequest request) {
    var missing = EnumSet.noneOf(Relation.class);
    missing.addAll(relations);
    missing.removeAll(request.relations());
    return missing;
  }

  Set<Relation> excluded(AccessRequest request) {
    var excluded = EnumSet.noneOf(Relation.class);
    excluded.addAll(never);
    excluded.retainAll(request.relations());
    return excluded;
  }
}
