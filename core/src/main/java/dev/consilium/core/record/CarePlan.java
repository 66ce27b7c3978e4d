package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for the patient over a time (FHIR R4 CarePlan).
 *
 * <p>What the plan forbids, and what was withdrawn from it, is a {@link NegativeAssertion} of its
 * own and no step.
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what it is about: the codings of its categories, US Core's general one aside, and its
 *     title
 * @param intent how binding it is
 * @param activity whether it is carried out
 * @param categories every category, as sent
 * @param description its summary in words; null when not sent
 * @param start when it begins; null when not sent
 * @param end when it ends; null when not sent
 * @param created when it was written down; null when not sent
 * @param reasons what it deals with, where that is a concept (R5)
 * @param addresses the conditions that it deals with
 * @param goals what it is to reach
 * @param related facts that its activities ask for or have led to
 * @param steps its activities, in order
 */
public record CarePlan(
    FactId id,
    Source source,
    CodeableText code,
    Intent intent,
    Activity activity,
    List<CodeableText> categories,
    @Nullable String description,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable PartialDate created,
    List<CodeableText> reasons,
    List<FactId> addresses,
    List<FactId> goals,
    List<FactId> related,
    List<Step> steps)
    implements ClinicalFact {

  /** How binding a plan is. Source: FHIR R4 request-intent. */
  public enum Intent {
    /** A suggestion that nobody has taken up. */
    PROPOSAL,
    /** What is intended. */
    PLAN,
    /** What was ordered. */
    ORDER,
    /** One of several choices. */
    OPTION,
    /** An instruction that binds (R5). */
    DIRECTIVE,
    /** The source did not say. */
    UNSTATED
  }

  /**
   * One activity of a plan.
   *
   * @param code what is to be done; {@link CodeableText#UNKNOWN} when not sent
   * @param activity how far it is
   * @param start when, or when it begins; null when not sent
   * @param end when it ends; null when not sent
   * @param schedule when, in words; null when not sent
   * @param description what is to be done, in words; null when not sent
   * @param reasons why
   */
  public record Step(
      CodeableText code,
      Activity activity,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      @Nullable String schedule,
      @Nullable String description,
      List<CodeableText> reasons) {

    // The copy keeps a later change to the caller's list away from the step.
    public Step {
      reasons = List.copyOf(reasons);
    }

    // The words may be a patient's own.
    @Override
    public String toString() {
      return "Step" + code.codings();
    }
  }

  // Copies keep a later change to the caller's lists away from the fact.
  public CarePlan {
    categories = List.copyOf(categories);
    reasons = List.copyOf(reasons);
    addresses = List.copyOf(addresses);
    goals = List.copyOf(goals);
    related = List.copyOf(related);
    steps = List.copyOf(steps);
  }

  @Override
  public @Nullable PartialDate when() {
    return start != null ? start : created;
  }

  @Override
  public CarePlan renamed(UnaryOperator<FactId> naming) {
    return new CarePlan(
        naming.apply(id),
        source,
        code,
        intent,
        activity,
        categories,
        description,
        start,
        end,
        created,
        reasons,
        addresses.stream().map(naming).toList(),
        goals.stream().map(naming).toList(),
        related.stream().map(naming).toList(),
        steps);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "CarePlan[" + id + "]";
  }
}
