package dev.consilium.core.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the patient, or another, answered to a questionnaire (FHIR R4 QuestionnaireResponse).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code which questionnaire: its codings and title, as far as the source sent them
 * @param activity active while it is being filled in, ended when complete, stopped when broken off
 * @param questionnaire the questionnaire's canonical address; null when not sent
 * @param authored when it was answered; null when not sent
 * @param author who answered, as sent; null when not sent
 * @param items questions with their answers, in order; at most {@link #DEEPEST} levels
 */
public record QuestionnaireResponse(
    FactId id,
    Source source,
    CodeableText code,
    Activity activity,
    @Nullable String questionnaire,
    @Nullable PartialDate authored,
    @Nullable String author,
    List<Item> items)
    implements ClinicalFact {

  /** How many levels of items may stand one within the other. */
  public static final int DEEPEST = 24;

  /**
   * A question, or a heading over others.
   *
   * @param linkId names the question within its questionnaire; empty when not sent
   * @param text the question in words; null when not sent
   * @param answers in order; none for a heading
   * @param items questions under this heading
   */
  public record Item(String linkId, @Nullable String text, List<Answer> answers, List<Item> items) {

    // Copies keep a later change to the caller's lists away from the item.
    public Item {
      answers = List.copyOf(answers);
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return "Item[" + answers.size() + " answers, " + items.size() + " items]";
    }
  }

  /**
   * One answer.
   *
   * @param value what was answered; null when only the questions under it were
   * @param items questions that this answer led to
   */
  public record Answer(@Nullable ObservationValue value, List<Item> items) {

    // The copy keeps a later change to the caller's list away from the answer.
    public Answer {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return "Answer[" + items.size() + " items]";
    }
  }

  // Whoever walks through the items may then do so without a limit of his own.
  public QuestionnaireResponse {
    items = List.copyOf(items);
    var levels = levels(items);
    if (levels > DEEPEST) {
      throw new IllegalArgumentException("Questionnaire response: items more than " + DEEPEST
          + " levels deep [items-depth]. Leave out what lies deeper.");
    }
  }

  private static int levels(List<Item> items) {
    var levels = 0;
    var level = new ArrayDeque<>(items);
    while (!level.isEmpty() && levels <= DEEPEST) {
      levels++;
      var below = new ArrayDeque<Item>();
      level.forEach(it -> below.addAll(below(it)));
      level = below;
    }
    return levels;
  }

  private static List<Item> below(Item item) {
    var below = new ArrayList<>(item.items());
    item.answers().forEach(it -> below.addAll(it.items()));
    return below;
  }

  @Override
  public @Nullable PartialDate when() {
    return authored;
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "QuestionnaireResponse[" + id + "]";
  }
}
