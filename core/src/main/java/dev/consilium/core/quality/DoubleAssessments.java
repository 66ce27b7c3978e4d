package dev.consilium.core.quality;

import dev.consilium.core.Refusal;
import dev.consilium.core.statistics.Agreement;
import dev.consilium.core.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What many double assessments say of the assessors. Pure; holds no state. */
public final class DoubleAssessments {

  private DoubleAssessments() {}

  /**
   * How far assessors agree on one axis.
   *
   * @param same how many pairs say the same, of how many
   * @param kappa Fleiss' kappa for two; null when nothing varies
   */
  public record AxisAgreement(Proportion same, @Nullable Double kappa) {}

  /**
   * Tells how far assessors agree before anybody settles it.
   *
   * @param all double assessments; refused ones say nothing
   * @param axis on which axis
   * @return share and kappa; empty without a pair
   */
  public static Optional<AxisAgreement> agreement(
      List<DoubleAssessment> all, ChangeJudgement.Axis axis) {
    var units = new ArrayList<List<Enum<?>>>();
    for (var one : all) {
      var unit = new ArrayList<Enum<?>>();
      for (var assessment : pair(one)) {
        var value = assessment.judgement().axes().get(axis);
        if (value != null) {
          unit.add(value);
        }
      }
      if (!unit.isEmpty()) {
        units.add(unit);
      }
    }
    if (units.isEmpty()) {
      return Optional.empty();
    }
    long same = units.stream().filter(it -> it.get(0) == it.get(1)).count();
    return Optional.of(new AxisAgreement(
        new Proportion(same, units.size()), Agreement.fleissKappa(units).orElse(null)));
  }

  private static List<OutcomeAssessment> pair(DoubleAssessment it) {
    if (it instanceof DoubleAssessment.Agreed agreed) {
      return agreed.pair();
    } else if (it instanceof DoubleAssessment.Disagreed disagreed) {
      return disagreed.pair();
    } else if (it instanceof DoubleAssessment.Settled settled) {
      return settled.pair();
    }
    return List.of();
  }

  static @Nullable Refusal refusal(OutcomeAssessment one, OutcomeAssessment other) {
    var subject = one.subject();
    if (one.assessor().actor().party().equals(other.assessor().actor().party())) {
      return subject.refusal(
          "Double assessment",
          one.assessor().actor().party() + " assessed it twice",
          "assessors-differ",
          "Let someone else make the other assessment.");
    }
    if (!subject.opinion().equals(other.subject().opinion())
        || !subject.caseId().equals(other.subject().caseId())
        || !one.comparator().equals(other.comparator())) {
      return subject.refusal(
          "Double assessment",
          "the two are of different opinions or comparators",
          "assessments-match",
          "Put together two assessments of the same opinion and comparator.");
    }
    return null;
  }
}
