package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** E7 and E8: stages against metastases that are diagnosed, and against stages by other books. */
final class StageContextChecks {

  private StageContextChecks() {}

  static Verdict metastases(CheckInput input) {
    var metastases = input.facts(Condition.class).stream()
        .filter(it -> it.activity() != Activity.ENDED)
        .filter(it -> input.is("distant-metastasis", it.code()))
        .toList();
    var stages = input.facts(CancerStage.class).stream()
        .filter(it -> StageReading.of(it).metastases() >= 0)
        .toList();
    var found = new ArrayList<Found>();
    for (var stage : stages) {
      if (StageReading.of(stage).metastases() == 0 && !isOvertaken(stage, stages)) {
        for (var it : metastases) {
          if (!isLater(it, stage) && isOf(input, stage)) {
            found.add(Found.at(
                stage, "metastases", "M0, and " + it.id() + " is a distant metastasis", it));
          }
        }
      }
    }
    return metastases.isEmpty()
        ? Verdict.lacks("a diagnosis in the set distant-metastasis")
        : Verdict.of(stages, "a stage with an M category", found);
  }

  // Of two cancers nobody said which one has spread.
  private static boolean isOf(CheckInput input, CancerStage stage) {
    return input.cancers().stream()
        .filter(it -> !input.is("metastasis", it.code()))
        .allMatch(it -> stage.focus() == null || it.id().equals(stage.focus()));
  }

  private static boolean isOvertaken(CancerStage stage, List<CancerStage> all) {
    return all.stream()
        .anyMatch(it ->
            StageReading.of(it).metastases() == 1 && Objects.equals(it.focus(), stage.focus()));
  }

  // A metastasis that came after the staging is progress of the disease, no contradiction.
  private static boolean isLater(Condition metastasis, CancerStage stage) {
    var onset = metastasis.when();
    var assessed = stage.assessed();
    return onset != null && assessed != null && assessed.isSurelyBefore(onset);
  }

  static Verdict editions(CheckInput input) {
    var byFocus = new TreeMap<String, List<CancerStage>>();
    for (var it : input.facts(CancerStage.class)) {
      if (!method(it).isBlank()) {
        var key = it.focus() == null ? "" : it.focus().value();
        byFocus.computeIfAbsent(key, any -> new ArrayList<>()).add(it);
      }
    }
    var found = new ArrayList<Found>();
    for (var stages : byFocus.values()) {
      var methods =
          new TreeSet<>(stages.stream().map(StageContextChecks::method).toList());
      if (methods.size() > 1) {
        found.add(Found.at(
            stages.get(0),
            "method",
            methods.size() + " staging systems or editions for one tumour",
            stages.subList(1, stages.size()).toArray(ClinicalFact[]::new)));
      }
    }
    return Verdict.of(List.copyOf(byFocus.keySet()), "a stage that names its system", found);
  }

  // One code is one method, however it is worded beside it.
  private static String method(CancerStage it) {
    var method = it.method();
    if (method == null) {
      return "";
    }
    return method.codings().stream()
        .map(code -> code.system() + "|" + code.code())
        .sorted()
        .findFirst()
        .orElseGet(() -> words(method));
  }

  private static String words(CodeableText method) {
    return Stream.of(ConceptSets.words(method).strip().split(" ", -1))
        .filter(it -> !it.equals("the") && !it.equals("edition"))
        .reduce("", (one, other) -> (one + " " + other).strip());
  }
}
