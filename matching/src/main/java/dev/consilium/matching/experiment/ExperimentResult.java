package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.Comparison;
import java.nio.file.Path;
import java.util.List;

/**
 * All that an experiment found.
 *
 * @param plan what was asked
 * @param hash of the canonical configuration; names the folder
 * @param folder where the files stand
 * @param queries how many queries were judged
 * @param systems in the order of the plan
 * @param comparisons one for each measure that has a mean, in the order of the plan
 * @param resumed systems whose run was taken over from an earlier start
 */
public record ExperimentResult(
    ExperimentPlan plan,
    ContentHash hash,
    Path folder,
    int queries,
    List<SystemResult> systems,
    List<Comparison> comparisons,
    List<String> resumed) {

  /** The name of the report in the folder. */
  public static final String REPORT = "report.html";

  // Copies keep later changes of the caller's lists away.
  public ExperimentResult {
    systems = List.copyOf(systems);
    comparisons = List.copyOf(comparisons);
    resumed = List.copyOf(resumed);
  }

  /**
   * Makes the report: one HTML file with its pictures inside, no scripts, nothing loaded.
   *
   * @return the page; the same result gives the same bytes
   */
  public String report() {
    return new ReportPage(this).html();
  }
}
