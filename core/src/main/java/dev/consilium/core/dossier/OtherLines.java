package dev.consilium.core.dossier;

import dev.consilium.core.dossier.CaseSummary.Line;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Device;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.Goal;
import dev.consilium.core.record.Immunization;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.record.QuestionnaireResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes what has no section of its own to a few lines, so that no kind of fact is silent. */
final class OtherLines {

  private static final int FEW = 5;
  private static final List<String> REPORTS =
      List.of("pathology-report", "imaging-report", "genomic-report");
  private static final List<String> DENIED =
      List.of("Condition", "Medication", "AllergyIntolerance", "Procedure", "FamilyMemberHistory");

  private OtherLines() {}

  static List<Line> procedures(SummarySource source) {
    var lines = source.latestFirst(Procedure.class).stream()
        .sorted(Comparator.comparing(it -> SummaryLines.rank(it.activity())))
        .map(it -> SummaryLines.line(
            it, SummaryLines.words(it.activity()) + SummaryLines.named(", site ", it.bodySites())))
        .toList();
    return Stream.concat(
            SummaryLines.few(2 * FEW, lines).stream(), SummaryLines.denied(source, "Procedure"))
        .toList();
  }

  static List<Line> familyHistory(SummarySource source) {
    return Stream.concat(
            source.latestFirst(FamilyHistory.class).stream()
                .map(it -> SummaryLines.line(
                    it,
                    (SummaryLines.named("", it.conditions())
                            + (Boolean.TRUE.equals(it.deceased()) ? ", deceased" : ""))
                        .replaceFirst("^, ", ""))),
            SummaryLines.denied(source, "FamilyMemberHistory"))
        .toList();
  }

  static List<Line> entries(SummarySource source) {
    return Stream.of(
            few(source, DiagnosticReport.class, it -> isOther(source, it), SummaryLines::told),
            few(source, Document.class, it -> true, OtherLines::document),
            few(
                source,
                Encounter.class,
                it -> true,
                it -> "visit" + SummaryLines.named(", reason ", it.reasons())),
            few(source, Immunization.class, it -> true, it -> "vaccination"),
            few(source, CarePlan.class, it -> true, OtherLines::plan),
            few(source, Goal.class, it -> true, OtherLines::goal),
            few(
                source,
                Device.class,
                it -> true,
                it -> "device, " + SummaryLines.words(it.activity())),
            few(source, DeviceUse.class, it -> true, OtherLines::use),
            few(
                source,
                QuestionnaireResponse.class,
                it -> true,
                it -> "questionnaire, " + SummaryLines.words(it.activity())),
            few(
                source,
                NegativeAssertion.class,
                OtherLines::isOther,
                it -> it.kind() + " " + SummaryLines.lower(it.reason())))
        .flatMap(List::stream)
        .toList();
  }

  private static <T extends ClinicalFact> List<Line> few(
      SummarySource source, Class<T> kind, Predicate<T> other, Function<T, String> details) {
    return SummaryLines.few(
        FEW,
        source.latestFirst(kind).stream()
            .filter(other)
            .map(it -> SummaryLines.line(it, details.apply(it)))
            .toList());
  }

  private static String plan(CarePlan it) {
    var steps = it.steps().stream().map(CarePlan.Step::code).toList();
    return "care plan, " + SummaryLines.words(it.activity()) + SummaryLines.named(", ", steps);
  }

  private static String goal(Goal it) {
    return "goal, " + SummaryLines.words(it.activity())
        + SummaryLines.named(
            ", ", Optional.ofNullable(it.achievement()).stream().toList());
  }

  private static String use(DeviceUse it) {
    return "device in use, " + SummaryLines.words(it.activity())
        + SummaryLines.named(
            ", site ", Optional.ofNullable(it.bodySite()).stream().toList());
  }

  private static String document(Document it) {
    var title = it.title();
    return "document" + (title == null ? "" : " " + title);
  }

  private static boolean isOther(SummarySource source, DiagnosticReport it) {
    return REPORTS.stream()
        .noneMatch(set -> source.sets().contains(set, it.code())
            || source.sets().containsAny(set, it.categories()));
  }

  private static boolean isOther(NegativeAssertion it) {
    return DENIED.stream().noneMatch(it.kind()::startsWith);
  }
}
