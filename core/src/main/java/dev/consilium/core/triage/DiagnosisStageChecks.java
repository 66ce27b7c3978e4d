package dev.consilium.core.triage;

import static java.util.stream.Collectors.joining;

import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import java.util.ArrayList;
import java.util.List;

/** E9: the stage that a diagnosis itself states against the stages of that diagnosis. */
final class DiagnosisStageChecks {

  private record Read(CancerStage fact, StageReading stage) {}

  private DiagnosisStageChecks() {}

  // One agreeing stage explains the diagnosis: clinical and pathologic groups often differ.
  static Verdict differs(CheckInput input) {
    var looked = new ArrayList<Condition>();
    var found = new ArrayList<Found>();
    for (var it : input.facts(Condition.class)) {
      var stages = stagesOf(input, it);
      for (var number = 0; number < it.stages().size() && !stages.isEmpty(); number++) {
        var own = StageReading.ofGroup(it.stages().get(number));
        if (!own.group().isEmpty()) {
          looked.add(it);
          if (stages.stream().noneMatch(other -> own.agreesWith(other.stage))) {
            found.add(found(it, number, own, stages));
          }
        }
      }
    }
    return Verdict.of(looked, "a diagnosis with a stage of its own and a stage group", found);
  }

  private static Found found(Condition it, int number, StageReading own, List<Read> stages) {
    var others = stages.stream()
        .map(other -> other.stage.detail() + " in " + other.fact.id())
        .collect(joining(", "));
    return Found.at(
        it,
        "stage[" + number + "]",
        "stage group " + own.detail() + " here and " + others,
        stages.stream().map(Read::fact).toArray(ClinicalFact[]::new));
  }

  private static List<Read> stagesOf(CheckInput input, Condition diagnosis) {
    return input.facts(CancerStage.class).stream()
        .filter(it -> isOf(input, it, diagnosis))
        .map(it -> new Read(it, StageReading.of(it)))
        .filter(it -> !it.stage.group().isEmpty())
        .toList();
  }

  // A stage that names no focus is of the only cancer, if there is only one.
  private static boolean isOf(CheckInput input, CancerStage stage, Condition diagnosis) {
    return stage.focus() != null
        ? diagnosis.id().equals(stage.focus())
        : input.cancers().equals(List.of(diagnosis));
  }
}
