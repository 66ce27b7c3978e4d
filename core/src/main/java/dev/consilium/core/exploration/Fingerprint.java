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
    return new int[] {
      number(0, it.state, time, it.opened, it.terms, it.subject, it.jurisdiction, it.unserved),
      number(
          1, it.treating, it.questions, it.eligible, it.emergency, it.advised, it.comparator,
          it.dossier, it.current),
      number(2, consents(it), new HashSet<>(it.withdrawn.values())),
      number(3, it.standings, it.conflicted, it.recused),
      number(
          4, it.matched, it.offered, it.selected, it.invitations, it.answers, it.requests,
          it.breaches),
      number(
          5, it.lead, it.access, it.charged, it.everCharged, it.members, it.quorum, it.sealed,
          it.revealed, it.positions, it.dissents, it.cosigned),
      number(
          6, draft(it.draft), it.qa, it.seal, it.signed, it.lawful, it.machines, it.attested),
      number(
          7, it.release, it.firstRelease, it.lastRelease, it.acknowledged, it.planned,
          it.conversations, it.followUps, it.followThrough)
    };
  }

  private int number(int group, @Nullable Object... values) {
    var known = groups.get(group);
    var key = Arrays.asList(values);
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
