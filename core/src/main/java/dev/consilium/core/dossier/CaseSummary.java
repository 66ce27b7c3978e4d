package dev.consilium.core.dossier;

import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a specialist reads first: the record in eight sections, each line citing its facts.
 *
 * <p>It repeats what the sources say and judges nothing. Immutable and safe to share. Holds patient
 * text: keep it out of logs.
 */
public final class CaseSummary {

  /** The sections, in the order in which they are read. */
  public enum Section {
    /** Problems and diagnoses, active ones first. */
    DIAGNOSES("Diagnoses"),
    /** Cancer stages, latest first. */
    STAGE("Stage"),
    /** The last result of each laboratory analyte, flagged ones first. */
    LABS("Key laboratory results"),
    /** Medicines, current ones first. */
    MEDICATIONS("Medications"),
    /** Allergies, and what is said not to be there. */
    ALLERGIES("Allergies"),
    /** Imaging studies and reports. */
    IMAGING("Imaging"),
    /** Pathology reports. */
    PATHOLOGY("Pathology"),
    /** Variants and genetic reports. */
    GENOMICS("Genomics");

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

  private final Map<Section, List<Line>> lines;

  private CaseSummary(Map<Section, List<Line>> lines) {
    this.lines = lines;
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
            case LABS -> LabLines.of(source);
            case MEDICATIONS -> SummaryLines.medications(source);
            case ALLERGIES -> SummaryLines.allergies(source);
            case IMAGING -> SummaryLines.imaging(source);
            case PATHOLOGY -> SummaryLines.reports(source, "pathology-report");
            case GENOMICS -> SummaryLines.genomics(source);
          });
    }
    return new CaseSummary(lines);
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
   * @return every section with its lines; one without says that the record says nothing
   */
  public String text() {
    var out = new StringBuilder();
    for (var section : Section.values()) {
      out.append(section.title()).append('\n');
      for (var line : lines(section)) {
        out.append("- ").append(line.text());
        line.cites().forEach(it -> out.append(" [").append(it).append(']'));
        out.append('\n');
      }
      if (lines(section).isEmpty()) {
        out.append("- The record says nothing.\n");
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return "CaseSummary[" + lines.values().stream().mapToInt(List::size).sum() + " lines]";
  }
}
