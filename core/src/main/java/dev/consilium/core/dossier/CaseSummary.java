package dev.consilium.core.dossier;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Patient;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a specialist reads first: the record in sections, each line citing its facts.
 *
 * <p>Every fact is shown, or counted in a line that says how many more there are.
 *
 * <p>It repeats what the sources say and judges nothing. Immutable and safe to share. Holds patient
 * text: keep it out of logs.
 */
public final class CaseSummary {

  /** The sections, in the order in which they are read. */
  public enum Section {
    /** Problems and diagnoses, active ones first. */
    DIAGNOSES("Diagnoses"),
    /** Cancer stages, what diagnoses say of them, and single stage categories, latest first. */
    STAGE("Stage"),
    /** The last result of each laboratory analyte, flagged ones first. */
    LABS("Key laboratory results"),
    /** Receptors, other markers of the tissue, and tumour markers of the blood. */
    MARKERS("Tumour markers and receptors"),
    /** Medicines, current ones first. */
    MEDICATIONS("Medications"),
    /** Allergies, and what is said not to be there. */
    ALLERGIES("Allergies"),
    /** Imaging studies and reports. */
    IMAGING("Imaging"),
    /** Pathology reports. */
    PATHOLOGY("Pathology"),
    /** Variants, genetic reports and genetic results. */
    GENOMICS("Genomics"),
    /** Procedures, planned ones first. */
    PROCEDURES("Procedures"),
    /** Illness of relatives. */
    FAMILY_HISTORY("Family history"),
    /** The performance status, then vital signs and whatever else was observed. */
    OBSERVATIONS("Performance status and other observations"),
    /** The latest visits, vaccinations, plans, devices, documents, and reports of no other section. */
    OTHER("Other entries");

    // Here silence about a section may be a matter of how a source sorts its entries.
    private static final Set<Section> SORTED_BY_SOURCE =
        EnumSet.of(STAGE, LABS, MARKERS, IMAGING, PATHOLOGY, GENOMICS, OBSERVATIONS);

    private final String title;

    Section(String title) {
      this.title = title;
    }

    /**
     * Names the section for a reader.
     *
     * @return its English title
     */
    public String title() {
      return title;
    }
  }

  /**
   * One statement.
   *
   * @param text the statement, in the sender's words
   * @param cites the facts it rests on, at least one
   */
  public record Line(String text, List<FactId> cites) {

    // A statement nobody can look up has no place before a specialist.
    public Line {
      cites = List.copyOf(cites);
      if (cites.isEmpty()) {
        throw new IllegalArgumentException(
            "Summary line: cites no fact [line-cited]. Name the facts it rests on.");
      }
    }

    @Override
    public String toString() {
      return "Line" + cites;
    }
  }

  private static final int CITES = 12;

  private final Map<Section, List<Line>> lines;
  private final long sorted;
  private final @Nullable String death;

  private CaseSummary(Map<Section, List<Line>> lines, long sorted, @Nullable String death) {
    this.death = death;
    this.lines = lines;
    this.sorted = sorted;
  }

  /**
   * Summarises a record.
   *
   * @param record any record
   * @param zone where dates without a zone are taken to be, to find the last result
   * @return the summary; the same for any order of the record's facts
   */
  public static CaseSummary of(HealthRecord record, ZoneId zone) {
    var source = new SummarySource(record, zone, ConceptSets.standard());
    var lines = new EnumMap<Section, List<Line>>(Section.class);
    for (var section : Section.values()) {
      lines.put(
          section,
          switch (section) {
            case DIAGNOSES -> SummaryLines.diagnoses(source);
            case STAGE -> SummaryLines.stages(source);
            case LABS, MARKERS, OBSERVATIONS -> ObservationSections.lines(source, section);
            case MEDICATIONS -> SummaryLines.medications(source);
            case ALLERGIES -> SummaryLines.allergies(source);
            case IMAGING -> SummaryLines.imaging(source);
            case PATHOLOGY -> SummaryLines.reports(source, "pathology-report");
            case GENOMICS -> SummaryLines.genomics(source);
            case PROCEDURES -> OtherLines.procedures(source);
            case FAMILY_HISTORY -> OtherLines.familyHistory(source);
            case OTHER -> OtherLines.entries(source);
          });
    }
    var sorted = record.facts().stream().filter(CaseSummary::isSortedBySource).count();
    return new CaseSummary(lines, sorted, death(record.patient()));
  }

  private static @Nullable String death(Patient patient) {
    var date = patient.deceased();
    return patient.dead()
        ? "The patient has died (" + (date == null ? "no date" : date.text()) + ")."
        : null;
  }

  /**
   * Says that the patient has died; show it before every section.
   *
   * @return the statement with its date, when the record says so
   */
  public Optional<String> death() {
    return Optional.ofNullable(death);
  }

  /**
   * Gives one section.
   *
   * @param section which
   * @return its lines; empty when the record says nothing
   */
  public List<Line> lines(Section section) {
    return lines.getOrDefault(section, List.of());
  }

  /**
   * Writes it for a reader.
   *
   * @return the patient's death, if any, then every section with its lines; an empty one says what else the record holds
   */
  public String text() {
    var out = new StringBuilder();
    death().ifPresent(it -> out.append(it).append('\n'));
    for (var section : Section.values()) {
      out.append(section.title()).append('\n');
      for (var line : lines(section)) {
        out.append("- ").append(line.text());
        line.cites().stream()
            .limit(CITES)
            .forEach(it -> out.append(" [").append(it).append(']'));
        if (line.cites().size() > CITES) {
          out.append(" [and ").append(line.cites().size() - CITES).append(" more]");
        }
        out.append('\n');
      }
      if (lines(section).isEmpty()) {
        out.append("- ").append(silence(section)).append('\n');
      }
    }
    return out.toString();
  }

  private String silence(Section section) {
    return sorted == 0 || !Section.SORTED_BY_SOURCE.contains(section)
        ? "The record says nothing."
        : "Nothing under this heading; observations, reports and documents under others: " + sorted
            + ".";
  }

  private static boolean isSortedBySource(ClinicalFact fact) {
    return fact instanceof Observation
        || fact instanceof DiagnosticReport
        || fact instanceof Document;
  }

  @Override
  public String toString() {
    return "CaseSummary[" + lines.values().stream().mapToInt(List::size).sum() + " lines]";
  }
}
