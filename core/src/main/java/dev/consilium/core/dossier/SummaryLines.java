package dev.consilium.core.dossier;

import dev.consilium.core.dossier.CaseSummary.Line;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the summary's sections that one kind of fact fills. */
final class SummaryLines {

  private SummaryLines() {}

  static List<Line> diagnoses(SummarySource source) {
    return Stream.concat(
            source.latestFirst(Condition.class).stream()
                .sorted(Comparator.comparing(it -> rank(it.activity())))
                .map(it -> line(
                    it,
                    words(it.activity())
                        + certainty(it.verification())
                        + named(", site ", it.bodySites())
                        + named(", histology ", it.morphology()))),
            denied(source, "Condition"))
        .toList();
  }

  static List<Line> stages(SummarySource source) {
    var stages = source.latestFirst(CancerStage.class).stream().map(it -> {
      var parts = Stream.of(it.group(), it.tumour(), it.nodes(), it.metastases())
          .filter(Objects::nonNull)
          .map(CodeableText::label)
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(", "));
      var basis = it.basis() == CancerStage.Basis.UNSTATED ? "" : lower(it.basis());
      return line(it, (basis + " " + parts).strip() + named(", system ", it.method()));
    });
    // What a diagnosis itself says stands beside the stages: the reader sees where they differ.
    var own = source.latestFirst(Condition.class).stream()
        .filter(it -> !it.stages().isEmpty())
        .map(it -> line(it, "stated in the diagnosis" + named(" ", it.stages())));
    var rest = ObservationSections.lines(source, CaseSummary.Section.STAGE);
    return Stream.of(stages, own, rest.stream()).flatMap(it -> it).toList();
  }

  static List<Line> medications(SummarySource source) {
    return Stream.concat(
            source.latestFirst(Medication.class).stream()
                .sorted(Comparator.comparing(it -> rank(it.activity())))
                .map(it -> {
                  var dose = it.dose();
                  var dosage = it.dosage();
                  return line(
                      it,
                      words(it.activity()) + ", " + lower(it.form())
                          + (dose == null ? "" : ", " + dose.label())
                          + (dosage == null ? "" : ", " + dosage)
                          + named(", route ", it.route()));
                }),
            denied(source, "Medication"))
        .toList();
  }

  static List<Line> allergies(SummarySource source) {
    return Stream.concat(
            source.latestFirst(Allergy.class).stream()
                .sorted(Comparator.comparing(it -> rank(it.activity())))
                .map(it -> line(
                    it,
                    words(it.activity())
                        + certainty(it.verification())
                        + (it.criticality() == Allergy.Criticality.UNSTATED
                            ? ""
                            : ", criticality " + lower(it.criticality()))
                        + named(", reaction ", it.manifestations()))),
            denied(source, "AllergyIntolerance"))
        .toList();
  }

  static List<Line> imaging(SummarySource source) {
    var studies = source.latestFirst(ImagingStudy.class).stream()
        .map(it -> line(
            it,
            "study"
                + it.modalities().stream().map(m -> " " + m.code()).collect(Collectors.joining())
                + named(", site ", it.bodySites())
                + (it.instanceCount() == 0 ? "" : ", " + it.instanceCount() + " pictures")));
    return Stream.concat(studies, reports(source, "imaging-report").stream()).toList();
  }

  static List<Line> genomics(SummarySource source) {
    var variants = source.latestFirst(GenomicVariant.class).stream().map(it -> {
      var parts = new ArrayList<String>();
      Stream.of(
              label(it.gene()),
              it.codingChange(),
              it.proteinChange(),
              label(it.sourceClass()),
              label(it.significance()))
          .filter(Objects::nonNull)
          .forEach(parts::add);
      var fraction = it.alleleFraction();
      if (fraction != null) {
        parts.add("allele fraction " + fraction);
      }
      return line(it, String.join(", ", parts));
    });
    var rest = ObservationSections.lines(source, CaseSummary.Section.GENOMICS);
    return Stream.of(variants, reports(source, "genomic-report").stream(), rest.stream())
        .flatMap(it -> it)
        .toList();
  }

  static List<Line> reports(SummarySource source, String set) {
    return source.latestFirst(DiagnosticReport.class).stream()
        .filter(it -> source.sets().contains(set, it.code())
            || source.sets().containsAny(set, it.categories()))
        .map(it -> line(it, told(it)))
        .toList();
  }

  static String told(DiagnosticReport it) {
    var conclusion = it.conclusion();
    return (it.preliminary() ? "preliminary report" : "report")
        + (conclusion == null ? "" : ": " + conclusion.strip())
        + named("; ", it.conclusionCodes());
  }

  /** The first lines; what is left out is counted and cited. */
  static List<Line> few(int most, List<Line> lines) {
    if (lines.size() <= most) {
      return lines;
    }
    var rest = lines.subList(most, lines.size());
    var cites = rest.stream().flatMap(it -> it.cites().stream()).toList();
    return Stream.concat(
            lines.subList(0, most).stream(),
            Stream.of(new Line("and " + rest.size() + " more", cites)))
        .toList();
  }

  // A denial is told as one: "none known" is not silence, and "not asked" is not "none known".
  static Stream<Line> denied(SummarySource source, String kind) {
    return source.latestFirst(NegativeAssertion.class).stream()
        .filter(it -> it.kind().startsWith(kind))
        .map(it -> line(it, lower(it.reason())));
  }

  static Line line(ClinicalFact fact, String details) {
    var text = SummarySource.label(fact) + (details.isEmpty() ? "" : ": " + details);
    return new Line(SummarySource.dated(text, fact.when()), List.of(fact.id()));
  }

  private static String certainty(Verification verification) {
    return verification == Verification.UNSTATED ? "" : ", " + lower(verification);
  }

  static String words(Activity activity) {
    return activity == Activity.UNSTATED ? "activity not stated" : lower(activity);
  }

  static int rank(Activity activity) {
    return switch (activity) {
      case ACTIVE -> 0;
      case PLANNED, ON_HOLD, UNSTATED -> 1;
      case REMISSION -> 2;
      case ENDED, STOPPED -> 3;
    };
  }

  static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static @Nullable String label(@Nullable CodeableText concept) {
    return concept == null || concept.label().isEmpty() ? null : concept.label();
  }

  private static String named(String before, @Nullable CodeableText concept) {
    var label = label(concept);
    return label == null ? "" : before + label;
  }

  static String named(String before, List<CodeableText> concepts) {
    var labels = concepts.stream()
        .map(CodeableText::label)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" / "));
    return labels.isEmpty() ? "" : before + labels;
  }
}
