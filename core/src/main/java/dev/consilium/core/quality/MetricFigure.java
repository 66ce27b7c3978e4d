package dev.consilium.core.quality;

import dev.consilium.core.Period;
import dev.consilium.core.statistics.Interval;
import dev.consilium.core.statistics.Proportion;
import dev.consilium.core.statistics.SampleMean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure with everything needed to judge it. */
public sealed interface MetricFigure {

  /**
   * Tells what was counted, for whom, when, and who was left out.
   *
   * @return the label
   */
  Label label();

  /**
   * What a figure says of itself.
   *
   * @param metric the metric's id
   * @param version of its definition
   * @param title shown to readers
   * @param code the code counted, in a distribution; empty otherwise
   * @param group the program or jurisdiction; empty for all together
   * @param period when the cases ended
   * @param exclusions who was looked at and left out, by reason
   */
  record Label(
      String metric,
      String version,
      String title,
      String code,
      String group,
      Period period,
      List<Exclusion> exclusions) {

    // The copy keeps a later change to the caller's list away.
    public Label {
      exclusions = List.copyOf(exclusions);
    }
  }

  /**
   * Cases that were left out.
   *
   * @param reason the test they failed
   * @param count how many; null when it would give a small count away
   */
  record Exclusion(String reason, @Nullable Long count) {}

  /**
   * So many of so many.
   *
   * @param label what was counted
   * @param proportion k and n
   * @param interval for the true rate
   */
  record Rate(Label label, Proportion proportion, Interval interval) implements MetricFigure {}

  /**
   * A mean.
   *
   * @param label what was averaged
   * @param mean n, mean and deviation
   * @param interval for the true mean; null for one value
   */
  record Mean(Label label, SampleMean mean, @Nullable Interval interval) implements MetricFigure {}

  /**
   * How far panel members agree.
   *
   * @param label which panels
   * @param n how many panels
   * @param alpha Krippendorff's alpha; null when nothing varies
   */
  record Panels(Label label, long n, @Nullable Double alpha) implements MetricFigure {}

  /**
   * Hidden, because it is small or would give away what is; not said which.
   *
   * @param label what was counted
   */
  record Suppressed(Label label) implements MetricFigure {}

  /**
   * There was nothing to count.
   *
   * @param label what would have been counted
   */
  record NoCases(Label label) implements MetricFigure {}
}
