package dev.consilium.core.triage;

import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** E5, E6 and E9: stage statements that contradict themselves or each other. */
final class StageChecks {

  private record Read(CancerStage fact, StageReading stage) {}

  private StageChecks() {}

  static Verdict metastasesAreStageFour(CheckInput input) {
    return each(
        input,
        "a stage with group and M category",
        it -> !it.stage.group().isEmpty() && it.stage.metastases() >= 0,
        it -> it.stage.metastases() == 1
            && !it.stage.group().equals("IV")
            && !isSite(input, it.fact, "m1-not-iv"),
        it -> "M1 with stage group " + it.stage.group());
  }

  static Verdict nodesAreNotStageOne(CheckInput input) {
    return each(
        input,
        "a stage with group and N category",
        it -> !it.stage.group().isEmpty() && it.stage.nodes() >= 0,
        it -> it.stage.nodes() >= 1
            && it.stage.group().equals("I")
            && !isSite(input, it.fact, "nodes-with-stage-one"),
        it -> "N" + it.stage.nodes() + " with stage group I");
  }

  static Verdict inSituIsStageZero(CheckInput input) {
    return each(
        input,
        "a stage with group and T category",
        it -> !it.stage.group().isEmpty() && !it.stage.tumour().isEmpty(),
        it -> it.stage.tumour().equals("IS")
            && it.stage.nodes() <= 0
            && it.stage.metastases() <= 0
            && !it.stage.group().equals("0"),
        it -> "Tis with stage group " + it.stage.group());
  }

  static Verdict stageFourWithoutMetastases(CheckInput input) {
    return each(
        input,
        "a stage with group and M category",
        it -> !it.stage.group().isEmpty() && it.stage.metastases() >= 0,
        it -> it.stage.group().equals("IV") && it.stage.metastases() == 0,
        it -> "stage group IV with M0");
  }

  // Not for M: a pathologic stage rests on a clinical M0 as a rule.
  static Verdict prefix(CheckInput input) {
    return each(
        input,
        "a stage with a basis and a prefixed category",
        it -> it.fact.basis() != Basis.UNSTATED && !it.stage.prefixes().isEmpty(),
        it -> it.stage.prefixes().contains(it.fact.basis() == Basis.CLINICAL ? "P" : "C"),
        it -> it.fact.basis() == Basis.CLINICAL
            ? "clinical stage with a p category"
            : "pathologic stage with a c category");
  }

  static Verdict twoGroups(CheckInput input) {
    var read = read(input).stream().filter(it -> !it.stage.group().isEmpty()).toList();
    var found = new ArrayList<Found>();
    for (var one : read) {
      for (var other : read) {
        if (one.fact.id().compareTo(other.fact.id()) < 0 && contradict(one, other)) {
          found.add(Found.at(
              one.fact,
              "group",
              "stage group " + one.stage.detail() + " here and " + other.stage.detail() + " in "
                  + other.fact.id(),
              other.fact));
        }
      }
    }
    return Verdict.of(read, "a stage group", found);
  }

  private static boolean contradict(Read one, Read other) {
    return one.fact.focus() != null
        && Objects.equals(one.fact.focus(), other.fact.focus())
        && one.fact.basis() == other.fact.basis()
        && CheckInput.overlap(one.fact.assessed(), other.fact.assessed())
        && !one.stage.detail().equals(other.stage.detail());
  }

  private static Verdict each(
      CheckInput input,
      String missing,
      Predicate<Read> readable,
      Predicate<Read> wrong,
      Function<Read, String> words) {
    var looked = read(input).stream().filter(readable).toList();
    var found = looked.stream()
        .filter(wrong)
        .map(it -> Found.at(it.fact, "group", words.apply(it)))
        .toList();
    return Verdict.of(looked, missing, found);
  }

  private static List<Read> read(CheckInput input) {
    return input.facts(CancerStage.class).stream()
        .map(it -> new Read(it, StageReading.of(it)))
        .toList();
  }

  // Without a focus every cancer of the record may be meant.
  private static boolean isSite(CheckInput input, CancerStage stage, String set) {
    return input.cancers().stream()
        .filter(it -> stage.focus() == null || it.id().equals(stage.focus()))
        .anyMatch(it -> input.isAny(set, statements(it)));
  }

  private static List<CodeableText> statements(Condition it) {
    var out = new ArrayList<>(it.bodySites());
    out.add(it.code());
    return out;
  }
}
