package dev.consilium.core.exploration;

import dev.consilium.core.lifecycle.CaseMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names a configuration exactly, in eight numbers: each stands for one group of facts, counted in
 * the order in which the groups first appear. Numbers of versions and ids of consents are left
 * out: they grow for ever and no rule asks more than the next one.
 */
final class Fingerprint {

  static final int WIDTH = 8;

  private final List<Map<List<@Nullable Object>, Integer>> groups = new ArrayList<>();

  Fingerprint() {
    for (int i = 0; i < WIDTH; i++) {
      groups.add(new HashMap<>());
    }
  }

  int[] of(Shadow it, int time) {
    return of(it, time, new int[0], it, time);
  }

  /** Numbers a configuration; groups that are those of the one before keep its numbers. */
  int[] of(Shadow it, int time, int[] before, Shadow was, int then) {
    var key = new int[WIDTH];
    for (int group = 0; group < WIDTH; group++) {
      key[group] = before.length > 0 && same(facts(group, it, time), facts(group, was, then))
          ? before[group]
          : number(group, it, time);
    }
    return key;
  }

  // The collections of a shadow are shared as long as nothing changes; what differs only in
  // identity is compared by value, a little later.
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(@Nullable Object[] some, @Nullable Object[] others) {
    for (int i = 0; i < some.length; i++) {
      if (some[i] != others[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object[] facts(int group, Shadow it, int time) {
    return switch (group) {
      case 0 -> list(it.state, time, it.opened, it.terms, it.subject, it.jurisdiction, it.unserved);
      case 1 ->
        list(
            it.treating,
            it.questions,
            it.eligible,
            it.emergency,
            it.advised,
            it.comparator,
            it.dossier,
            it.current);
      case 2 -> list(it.consents, it.withdrawn);
      case 3 -> list(it.standings, it.conflicted, it.recused);
      case 4 ->
        list(
            it.matched,
            it.offered,
            it.selected,
            it.invitations,
            it.answers,
            it.requests,
            it.breaches);
      case 5 ->
        list(
            it.lead,
            it.access,
            it.charged,
            it.everCharged,
            it.members,
            it.quorum,
            it.sealed,
            it.revealed,
            it.positions,
            it.dissents,
            it.cosigned);
      case 6 -> list(it.draft, it.qa, it.seal, it.signed, it.lawful, it.machines, it.attested);
      default ->
        list(
            it.release,
            it.firstRelease,
            it.lastRelease,
            it.acknowledged,
            it.planned,
            it.conversations,
            it.followUps,
            it.followThrough);
    };
  }

  private static @Nullable Object[] list(@Nullable Object... values) {
    return values;
  }

  private int number(int group, Shadow it, int time) {
    var facts = facts(group, it, time);
    if (group == 2) {
      facts = list(consents(it), new HashSet<>(it.withdrawn.values()));
    } else if (group == 6) {
      facts[0] = draft(it.draft);
    }
    var known = groups.get(group);
    var key = Arrays.asList(facts);
    var number = known.get(key);
    if (number == null) {
      number = known.size();
      known.put(key, number);
    }
    return number;
  }

  private static Map<Object, Integer> consents(Shadow it) {
    var grants = new HashMap<Object, Integer>();
    for (var grant : it.consents.values()) {
      grants.merge(List.of(grant.kind(), grant.recipients(), grant.period()), 1, Integer::sum);
    }
    return grants;
  }

  private static List<Object> draft(CaseMove.@Nullable OpinionDrafted draft) {
    return draft == null
        ? List.of()
        : List.of(draft.opinion(), draft.answered(), draft.refused(), draft.reviewer());
  }
}
