package dev.consilium.matching.evaluation;

import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A measure made of its formula and, where there is one, the formula of its mean over ties. */
record NamedMeasure(
    String name,
    Averaging averaging,
    ToDoubleFunction<JudgedRanking> formula,
    Function<JudgedRanking, OptionalDouble> overTies)
    implements RankingMeasure {

  static NamedMeasure mean(String name, ToDoubleFunction<JudgedRanking> formula) {
    return new NamedMeasure(name, Averaging.MEAN, formula, it -> OptionalDouble.empty());
  }

  static NamedMeasure sum(String name, ToDoubleFunction<JudgedRanking> formula) {
    return new NamedMeasure(name, Averaging.SUM, formula, it -> OptionalDouble.empty());
  }

  /** For what does not change when equal scores change places. */
  NamedMeasure blindToOrder() {
    return overTies(formula);
  }

  NamedMeasure overTies(ToDoubleFunction<JudgedRanking> mean) {
    return new NamedMeasure(
        name, averaging, formula, it -> OptionalDouble.of(mean.applyAsDouble(it)));
  }

  @Override
  public double value(JudgedRanking ranking) {
    return formula.applyAsDouble(ranking);
  }

  @Override
  public OptionalDouble expectation(JudgedRanking ranking) {
    return overTies.apply(ranking);
  }

  @Override
  public String toString() {
    return name;
  }
}
