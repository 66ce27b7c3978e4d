package dev.consilium.core.lifecycle;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the people around one assignment; it ends with the assignment. What a party has
 * against itself stays for the case: a conflict it did not clear, a recusal.
 */
final class Standing {

  private final Map<PartyId, CaseFact.LicenceVerified> licences = new HashMap<>();
  private final Map<PartyId, Boolean> conflicts = new HashMap<>();
  private final Set<PartyId> interested = new HashSet<>();
  private final Set<PartyId> recused = new HashSet<>();
  private final Map<PartyId, Period> indemnities = new HashMap<>();
  private final Map<PartyId, String> transfers = new HashMap<>();
  private final Map<PartyId, Map<RuleKind, Verdict>> verdicts = new HashMap<>();
  private final Map<PartyId, Set<Guard>> waivers = new HashMap<>();

  Standing copy() {
    var copy = next();
    copy.licences.putAll(licences);
    copy.conflicts.putAll(conflicts);
    copy.indemnities.putAll(indemnities);
    copy.transfers.putAll(transfers);
    verdicts.forEach((party, answers) -> copy.verdicts.put(party, Map.copyOf(answers)));
    waivers.forEach((party, guards) -> copy.waivers.put(party, Set.copyOf(guards)));
    return copy;
  }

  Standing next() {
    var next = new Standing();
    next.interested.addAll(interested);
    next.recused.addAll(recused);
    return next;
  }

  void licence(CaseFact.LicenceVerified licence) {
    licences.put(licence.party(), licence);
  }

  void licenceLapsed(PartyId party) {
    licences.remove(party);
  }

  void conflict(PartyId party, boolean conflicted) {
    conflicts.put(party, conflicted);
    if (conflicted) {
      interested.add(party);
    } else {
      interested.remove(party);
    }
  }

  void recuse(PartyId party) {
    conflict(party, true);
    recused.add(party);
  }

  void indemnity(PartyId party, Period covers) {
    indemnities.put(party, covers);
  }

  void indemnityLapsed(PartyId party) {
    indemnities.remove(party);
  }

  void transfer(PartyId party, String basis) {
    transfers.put(party, basis);
  }

  void transferLost(PartyId party) {
    transfers.remove(party);
  }

  void waive(PartyId party, Guard guard) {
    var guards = new HashSet<>(waivers.getOrDefault(party, Set.of()));
    guards.add(guard);
    waivers.put(party, guards);
  }

  // A missing signature was answered for in one version only.
  void unwaive(Guard guard) {
    waivers.replaceAll((party, guards) ->
        guards.stream().filter(it -> it != guard).collect(Collectors.toUnmodifiableSet()));
  }

  boolean waived(PartyId party, Guard guard) {
    return waivers.getOrDefault(party, Set.of()).contains(guard);
  }

  boolean licensed(PartyId party, @Nullable Jurisdiction where, Instant at, int freshDays) {
    if (waived(party, Guard.LICENSED)) {
      return true;
    }
    var licence = licences.get(party);
    return licence != null
        && where != null
        && where.isWithin(licence.place())
        && !at.isAfter(licence.until())
        && !at.isBefore(licence.verifiedAt())
        && !at.isAfter(licence.verifiedAt().plus(Duration.ofDays(freshDays)));
  }

  boolean declared(PartyId party) {
    return conflicts.containsKey(party);
  }

  // Whether the party, or someone about it, has said anything that only the party may replace.
  boolean spoken(PartyId party) {
    return declared(party) || interested.contains(party);
  }

  boolean recused(PartyId party) {
    return recused.contains(party);
  }

  boolean conflicted(PartyId party) {
    return conflicts.getOrDefault(party, false);
  }

  boolean indemnified(PartyId party, Instant at) {
    var covers = indemnities.get(party);
    return waived(party, Guard.INDEMNITY) || (covers != null && covers.contains(at));
  }

  Optional<String> transferBasis(PartyId party) {
    return Optional.ofNullable(transfers.get(party));
  }

  void verdict(CoordinationFact.RuleDecisionRecorded decision) {
    var answers = new HashMap<>(verdicts.getOrDefault(decision.party(), Map.of()));
    answers.put(decision.question(), decision.verdict());
    verdicts.put(decision.party(), answers);
  }

  // What was never asked is decided by the facts alone; a named human answers for what is open.
  Optional<RuleKind> refused(PartyId party, Guard guard, RuleKind... questions) {
    var answers = verdicts.getOrDefault(party, Map.of());
    return Arrays.stream(questions)
        .filter(question -> {
          var verdict = answers.getOrDefault(question, Verdict.PERMIT);
          return verdict == Verdict.DENY
              || (verdict == Verdict.INDETERMINATE && !waived(party, guard));
        })
        .findFirst();
  }
}
