package dev.consilium.core.dossier;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.statistics.TheilSen;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How one analyte went over time: one code, one kind of unit, one method, one site.
 *
 * <p>The record model has no specimen of its own: a LOINC code names it; results without one are
 * kept together by their words. Immutable and safe to share. Holds patient data.
 *
 * @param name what was measured, in the sender's words
 * @param code LOINC, or the folded words when there is none
 * @param unit the unit of all numbers below, that of the last result
 * @param method the method in words; empty when not sent
 * @param results oldest first, none left out
 * @param slope change for one day (Theil–Sen) over the results that count; empty below two
 */
public record LabTrend(
    String name,
    String code,
    String unit,
    String method,
    List<Result> results,
    Optional<TheilSen> slope) {

  /** Why a result does not count towards the slope. */
  public enum Left {
    /** It counts. */
    NOT,
    /** It is a bound such as {@code <5}, no number. */
    COMPARATOR,
    /** Its date is a month or a year. */
    COARSE_DATE,
    /** It has no date. */
    UNDATED
  }

  /**
   * One result.
   *
   * @param fact which fact
   * @param document the source document that says so
   * @param when its date; empty when not sent
   * @param sent the amount as sent
   * @param value the same in the trend's unit, with the digits that were sent
   * @param ranges the reference ranges that came with this very result
   * @param left whether and why it does not count towards the slope
   */
  public record Result(
      FactId fact,
      String document,
      Optional<PartialDate> when,
      Quantity sent,
      BigDecimal value,
      List<ReferenceRange> ranges,
      Left left) {

    // The copy keeps a later change to the caller's list away from the result.
    public Result {
      ranges = List.copyOf(ranges);
    }

    @Override
    public String toString() {
      return "Result[" + fact + "]";
    }
  }

  // The copy keeps a later change to the caller's list away from the trend.
  public LabTrend {
    results = List.copyOf(results);
  }

  /**
   * Gives the last result that counts.
   *
   * @return it, when one does
   */
  public Optional<Result> last() {
    var counting = counting();
    return counting.isEmpty() ? Optional.empty() : Optional.of(counting.get(counting.size() - 1));
  }

  /**
   * Gives the change from the first result that counts to the last.
   *
   * @return in the trend's unit, exact; empty below two results
   */
  public Optional<BigDecimal> change() {
    var counting = counting();
    return counting.size() < 2
        ? Optional.empty()
        : Optional.of(
            counting.get(counting.size() - 1).value().subtract(counting.get(0).value()));
  }

  /**
   * Gives that change as a share of the first result.
   *
   * @return in per cent, to one decimal; empty when the first is not above zero, or zero of the unit
   *     is not nothing, as in degrees
   */
  public Optional<BigDecimal> percent() {
    var counting = counting();
    if (counting.size() < 2 || counting.get(0).value().signum() <= 0 || isDegrees()) {
      return Optional.empty();
    }
    return change()
        .map(it -> it.multiply(BigDecimal.valueOf(100))
            .divide(counting.get(0).value(), MathContext.DECIMAL64)
            .setScale(1, RoundingMode.HALF_EVEN));
  }

  private boolean isDegrees() {
    return unit.equals("Cel") || unit.equals("[degF]");
  }

  /**
   * Counts the results that do not count towards the slope.
   *
   * @return 0 or more
   */
  public int leftOut() {
    return results.size() - counting().size();
  }

  private List<Result> counting() {
    return results.stream().filter(it -> it.left() == Left.NOT).toList();
  }

  /**
   * Finds the trends in facts of one patient.
   *
   * @param facts of one patient, each fact once: reconcile several sources first
   * @param zone where dates without a zone are taken to be
   * @return one for each analyte, kind of unit, method and site with a measured result, by name
   */
  public static List<LabTrend> of(List<? extends ClinicalFact> facts, ZoneId zone) {
    return new LabTrends(zone).of(facts);
  }

  @Override
  public String toString() {
    return "LabTrend[" + code + ", " + unit + ", " + results.size() + " results]";
  }
}
