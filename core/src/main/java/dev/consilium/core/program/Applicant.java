package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What admission needs to know of a patient; not stored, and nothing of it enters a message.
 *
 * <p>What is not set is unknown: a program that needs it answers {@link Admission.NotEvaluable}.
 * Immutable.
 */
public final class Applicant {

  private final @Nullable Set<Coding> conditions;
  private final @Nullable Integer age;
  private final @Nullable Jurisdiction residence;
  private final @Nullable String plan;
  private final @Nullable Requester requester;
  private final @Nullable Set<String> languages;
  private final Map<ApplicantFact, Boolean> facts;
  private final Map<String, Boolean> lists;
  private final boolean emergency;

  private Applicant(Builder builder) {
    this.conditions = builder.conditions;
    this.age = builder.age;
    this.residence = builder.residence;
    this.plan = builder.plan;
    this.requester = builder.requester;
    this.languages = builder.languages;
    this.facts = Map.copyOf(builder.facts);
    this.lists = Map.copyOf(builder.lists);
    this.emergency = builder.emergency;
  }

  /** {@return a builder in which everything is unknown and nothing urgent} */
  public static Builder builder() {
    return new Builder();
  }

  @Nullable
  Set<Coding> conditions() {
    return conditions;
  }

  @Nullable
  Integer age() {
    return age;
  }

  @Nullable
  Jurisdiction residence() {
    return residence;
  }

  @Nullable
  String plan() {
    return plan;
  }

  @Nullable
  Requester requester() {
    return requester;
  }

  @Nullable
  Set<String> languages() {
    return languages;
  }

  @Nullable
  Boolean fact(ApplicantFact fact) {
    return facts.get(fact);
  }

  @Nullable
  Boolean onList(String list) {
    return lists.get(list);
  }

  boolean emergency() {
    return emergency;
  }

  /** Answers a question about a value, or null when the value is unknown. */
  <T> @Nullable Boolean ask(@Nullable T value, Predicate<T> question) {
    return value == null ? null : Boolean.valueOf(question.test(value));
  }

  @Override
  public String toString() {
    return "Applicant";
  }

  /** Collects what is known; a later call replaces an earlier one. */
  public static final class Builder {

    private @Nullable Set<Coding> conditions;
    private @Nullable Integer age;
    private @Nullable Jurisdiction residence;
    private @Nullable String plan;
    private @Nullable Requester requester;
    private @Nullable Set<String> languages;
    private final Map<ApplicantFact, Boolean> facts = new EnumMap<>(ApplicantFact.class);
    private final Map<String, Boolean> lists = new HashMap<>();
    private boolean emergency;

    private Builder() {}

    /**
     * Tells what the questions are about.
     *
     * @param conditions codes of the conditions
     * @return this
     */
    public Builder conditions(Set<Coding> conditions) {
      this.conditions = Set.copyOf(conditions);
      return this;
    }

    /**
     * Tells the age.
     *
     * @param age completed years; null when the birth date is unknown
     * @return this
     */
    public Builder age(@Nullable Integer age) {
      this.age = age;
      return this;
    }

    /**
     * Tells where the patient lives.
     *
     * @param residence country or part
     * @return this
     */
    public Builder residence(Jurisdiction residence) {
      this.residence = residence;
      return this;
    }

    /**
     * Tells the payer's plan.
     *
     * @param plan its id
     * @return this
     */
    public Builder plan(String plan) {
      this.plan = plan;
      return this;
    }

    /**
     * Tells who asks.
     *
     * @param requester who asks
     * @return this
     */
    public Builder requester(Requester requester) {
      this.requester = requester;
      return this;
    }

    /**
     * Tells in which languages the records are.
     *
     * @param languages language codes such as {@code en}
     * @return this
     */
    public Builder languages(Set<String> languages) {
      this.languages = Set.copyOf(languages);
      return this;
    }

    /**
     * Answers a fact.
     *
     * @param fact which
     * @param holds whether it holds
     * @return this
     */
    public Builder fact(ApplicantFact fact, boolean holds) {
      facts.put(fact, holds);
      return this;
    }

    /**
     * Tells whether the applicant is on a list that the host keeps.
     *
     * @param list the id of a catalogue or of a list of places
     * @param member whether the condition or place is on it
     * @return this
     */
    public Builder onList(String list, boolean member) {
      lists.put(list, member);
      return this;
    }

    /**
     * Tells whether emergency care is needed now.
     *
     * @param emergency true when it is
     * @return this
     */
    public Builder emergency(boolean emergency) {
      this.emergency = emergency;
      return this;
    }

    /** {@return the applicant as known so far} */
    public Applicant build() {
      return new Applicant(this);
    }
  }
}
