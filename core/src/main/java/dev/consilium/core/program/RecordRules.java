package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.opinion.CaseQuestion;
import java.util.List;
import java.util.Set;

/**
 * Which records are needed, how they come, and who writes the questions.
 *
 * @param checklists in fall-back order: the first that fits holds; the last fits always
 * @param derivedFrom from what the list of documents is made
 * @param sources how records come; at least one way
 * @param originals originals that are needed instead of copies
 * @param collectionDays how many days collecting takes at least; 0 when not stated
 * @param languages language codes of the file; {@code *} for any; empty when not stated
 * @param questionsBy who writes the questions
 * @param summarisedBy who summarises the file and states open questions
 * @param questionnaire the patient's form
 */
public record RecordRules(
    List<ChecklistChoice> checklists,
    Set<Basis> derivedFrom,
    Set<RecordSource> sources,
    Set<Original> originals,
    int collectionDays,
    Set<String> languages,
    Writer questionsBy,
    Writer summarisedBy,
    Questionnaire questionnaire) {

  /** Stands for every language. */
  public static final String ANY_LANGUAGE = "*";

  // A case that no checklist fits would be complete without a single record.
  public RecordRules {
    checklists = List.copyOf(checklists);
    derivedFrom = Set.copyOf(derivedFrom);
    sources = Set.copyOf(sources);
    originals = Set.copyOf(originals);
    languages = Set.copyOf(languages);
    languages(
            new Demands("Record rules")
                .range("collectionDays", collectionDays, 0, 1000)
                .that(
                    !checklists.isEmpty()
                        && checklists.get(checklists.size() - 1).always(),
                    "/checklists",
                    "no checklist fits every case",
                    "checklist-fallback",
                    "End with one that names neither conditions nor questions.")
                .that(
                    !sources.isEmpty(),
                    "/sources",
                    "records come in no way",
                    "source-present",
                    "Name one.")
                .that(
                    originals.isEmpty() || sources.contains(RecordSource.ORIGINALS),
                    "/originals",
                    "originals are needed but do not come",
                    "originals-come",
                    "Add ORIGINALS to the sources."),
            languages)
        .met();
  }

  static Demands languages(Demands demands, Set<String> languages) {
    return demands.that(
        languages.contains(ANY_LANGUAGE)
            ? languages.size() == 1
            : languages.stream().allMatch(it -> it.matches("[a-z]{2,3}")),
        "/languages",
        "a language is no code",
        "language-form",
        "Give ISO 639 codes such as en, or * alone for any.");
  }

  /** From what something is made or chosen. */
  public enum Basis {
    /** From the condition. */
    CONDITION,
    /** From the diagnosis. */
    DIAGNOSIS,
    /** From the questions. */
    QUESTIONS
  }

  /** How records come. */
  public enum RecordSource {
    /** The service collects them. */
    BY_SERVICE,
    /** The requester uploads them. */
    UPLOADED,
    /** Originals are sent. */
    ORIGINALS
  }

  /** What is needed as an original. */
  public enum Original {
    /** Films or their data. */
    FILMS,
    /** Pathology slides. */
    SLIDES
  }

  /** Who writes. */
  public enum Writer {
    /** The source does not say. */
    NOT_STATED,
    /** The patient. */
    PATIENT,
    /** The treating physician. */
    TREATING_PHYSICIAN,
    /** A nurse of the service. */
    NURSE,
    /** A physician of the service. */
    SERVICE_PHYSICIAN
  }

  /**
   * Uses one checklist for every case; the requester uploads.
   *
   * @param id the checklist's id
   * @return the rules
   */
  public static RecordRules checklist(String id) {
    return new RecordRules(
        List.of(new ChecklistChoice(Set.of(), Set.of(), id)),
        Set.of(),
        Set.of(RecordSource.UPLOADED),
        Set.of(),
        0,
        Set.of(),
        Writer.NOT_STATED,
        Writer.NOT_STATED,
        new Questionnaire(Questionnaire.Per.NONE, 0));
  }

  /**
   * Finds the checklist.
   *
   * @param conditions what the case is about
   * @param questions what is asked
   * @return the id of the first that fits
   */
  public String checklist(Set<Coding> conditions, Set<CaseQuestion.Kind> questions) {
    return checklists.stream()
        .filter(it -> it.fits(conditions, questions))
        .map(ChecklistChoice::checklist)
        .findFirst()
        .orElseThrow();
  }
}
