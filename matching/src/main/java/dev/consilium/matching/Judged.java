package dev.consilium.matching;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.eligibility.EligibilityEvaluator;
import dev.consilium.matching.eligibility.Judgement;
import dev.consilium.matching.profile.CaseProfile;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;

/**
 * Judgements of many specialists, each made when it is read: the reasons of a hundred thousand
 * exclusions cost nothing until someone asks for them. Unmodifiable.
 */
final class Judged extends AbstractList<Judgement> {

  private final List<Specialist> specialists;
  private final int[] positions;
  private final CaseProfile profile;
  private final EligibilityEvaluator evaluator;

  Judged(
      List<Specialist> specialists,
      BitSet who,
      CaseProfile profile,
      EligibilityEvaluator evaluator) {
    this.specialists = specialists;
    this.positions = who.stream().toArray();
    this.profile = profile;
    this.evaluator = evaluator;
  }

  @Override
  public Judgement get(int at) {
    return evaluator.judge(profile, specialists.get(positions[at]));
  }

  @Override
  public int size() {
    return positions.length;
  }

  @Override
  public String toString() {
    return positions.length + " judgements";
  }
}
