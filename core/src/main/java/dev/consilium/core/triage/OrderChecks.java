package dev.consilium.core.triage;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C5, C7 and C8: two dates of one fact in the wrong order. */
final class OrderChecks {

  private record Pair(
      ClinicalFact fact,
      @Nullable PartialDate first,
      @Nullable PartialDate second) {

    boolean isWhole() {
      return first != null && second != null;
    }

    boolean isTurnedRound() {
      return first != null && second != null && second.isSurelyBefore(first);
    }
  }

  private OrderChecks() {}

  static Verdict abatement(CheckInput input) {
    var pairs = input.facts(Condition.class).stream()
        .map(it -> new Pair(it, it.onset(), it.abatement()))
        .toList();
    return verdict(
        pairs, "abatement", "abated before its onset", "a diagnosis with onset and abatement");
  }

  static Verdict specimen(CheckInput input) {
    var pairs = new ArrayList<Pair>();
    for (var it : input.facts()) {
      var collected = input.imports().collected().get(it.id());
      if (collected != null) {
        pairs.add(new Pair(it, collected, it.when()));
      }
    }
    return verdict(
        pairs,
        "date",
        "dated before its specimen was taken",
        "a dated result whose specimen's date the reader tells");
  }

  static Verdict issued(CheckInput input) {
    var pairs = new ArrayList<Pair>();
    input
        .facts(Observation.class)
        .forEach(it -> pairs.add(new Pair(it, it.effective(), it.issued())));
    input
        .facts(DiagnosticReport.class)
        .forEach(it -> pairs.add(new Pair(it, it.effective(), it.issued())));
    return verdict(
        pairs,
        "issued",
        "issued before the time it is about",
        "a result or report with both of its dates");
  }

  private static Verdict verdict(List<Pair> all, String path, String what, String missing) {
    var pairs = all.stream().filter(Pair::isWhole).toList();
    var found = pairs.stream()
        .filter(Pair::isTurnedRound)
        .map(it -> Found.at(it.fact(), path, what))
        .toList();
    return Verdict.of(pairs, missing, found);
  }
}
