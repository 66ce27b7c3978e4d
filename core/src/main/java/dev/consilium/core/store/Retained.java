package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a case's retention lines come to.
 *
 * @param caseId which case
 * @param holds not lifted yet, by reference
 * @param lifted references that were lifted and so cannot be placed again
 * @param buried the tombstone, or null
 * @param keyErased when the key was destroyed, or null
 */
record Retained(
    CaseId caseId,
    List<LegalHold> holds,
    Set<String> lifted,
    RetentionLine.@Nullable Buried buried,
    @Nullable Instant keyErased) {

  static Retained of(CaseId caseId, List<RetentionLine> lines) {
    var holds = new TreeMap<String, LegalHold>(Comparator.naturalOrder());
    var lifted = new HashSet<String>();
    RetentionLine.Buried buried = null;
    Instant keyErased = null;
    for (var line : lines) {
      if (line instanceof RetentionLine.Held it) {
        holds.put(it.hold().reference(), it.hold());
      } else if (line instanceof RetentionLine.Lifted it) {
        holds.remove(it.reference());
        lifted.add(it.reference());
      } else if (line instanceof RetentionLine.Buried it) {
        buried = it;
      } else if (line instanceof RetentionLine.KeyErased it) {
        keyErased = it.at();
      }
    }
    return new Retained(caseId, List.copyOf(holds.values()), lifted, buried, keyErased);
  }

  boolean erased() {
    return buried != null;
  }

  // How a list shows the case.
  CaseEntry shown(CaseEntry entry) {
    return buried == null
        ? entry
        : new CaseEntry(
            caseId,
            entry.state(),
            entry.sequence(),
            null,
            new ChangeMark(buried.position(), caseId.value()),
            true);
  }

  boolean holds(String reference) {
    return holds.stream().anyMatch(it -> it.reference().equals(reference));
  }

  Optional<Tombstone> tombstone() {
    return buried == null
        ? Optional.empty()
        : Optional.of(
            new Tombstone(caseId, buried.erasure(), buried.sequence(), buried.link(), keyErased));
  }
}
