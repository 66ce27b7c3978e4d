package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report on tests, pictures or tissue (FHIR R4 DiagnosticReport).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code which report
 * @param categories such as PAT, RAD, LAB, GE
 * @param effective clinically relevant time; null when not sent
 * @param issued when it was made available; null when not sent
 * @param results observations it reports
 * @param studies imaging studies it reads
 * @param conclusion the conclusion in words; null when not sent
 * @param conclusionCodes the conclusion in codes
 * @param preliminary true when the source calls it not final
 */
public record DiagnosticReport(
    FactId id,
    Source source,
    CodeableText code,
    List<CodeableText> categories,
    @Nullable PartialDate effective,
    @Nullable PartialDate issued,
    List<FactId> results,
    List<FactId> studies,
    @Nullable String conclusion,
    List<CodeableText> conclusionCodes,
    boolean preliminary)
    implements ClinicalFact {

  // Copies keep a later change to the caller's lists away from the fact.
  public DiagnosticReport {
    categories = List.copyOf(categories);
    results = List.copyOf(results);
    studies = List.copyOf(studies);
    conclusionCodes = List.copyOf(conclusionCodes);
  }

  @Override
  public @Nullable PartialDate when() {
    return effective != null ? effective : issued;
  }

  @Override
  public DiagnosticReport renamed(UnaryOperator<FactId> naming) {
    return new DiagnosticReport(
        naming.apply(id),
        source,
        code,
        categories,
        effective,
        issued,
        results.stream().map(naming).toList(),
        studies.stream().map(naming).toList(),
        conclusion,
        conclusionCodes,
        preliminary);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "DiagnosticReport[" + id + "]";
  }
}
