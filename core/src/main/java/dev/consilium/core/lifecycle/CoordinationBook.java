package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.Urgency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was arranged around a case. Mutable, like its case file. */
final class CoordinationBook {

  Urgency.Level priority = Urgency.Level.ROUTINE;
  boolean advised;
  final Map<String, Boolean> requests = new TreeMap<>();
  final Map<String, CoordinationFact.InvitationSent> invitations = new TreeMap<>();
  final Map<String, Boolean> answers = new TreeMap<>();
  boolean matched;
  List<PartyId> offered = List.of();

  @Nullable
  PartyId selected;

  final Set<String> breaches = new HashSet<>();

  CoordinationBook copy() {
    var copy = new CoordinationBook();
    copy.priority = priority;
    copy.advised = advised;
    copy.requests.putAll(requests);
    copy.invitations.putAll(invitations);
    copy.answers.putAll(answers);
    copy.matched = matched;
    copy.offered = offered;
    copy.selected = selected;
    copy.breaches.addAll(breaches);
    return copy;
  }

  // A new search needs a new choice; what specialists answered stays answered.
  void searchAgain() {
    matched = false;
    offered = List.of();
    selected = null;
  }

  boolean declined(PartyId specialist) {
    return invitations.values().stream()
        .filter(it -> it.specialist().equals(specialist))
        .anyMatch(it -> Boolean.FALSE.equals(answers.get(it.invitation())));
  }
}
