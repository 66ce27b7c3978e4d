package dev.consilium.core.rules;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.Patient;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A question to the rules and the facts they may look at. Immutable. */
public final class RuleRequest {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final RuleQuestion question;
  private final Facts facts;

  private RuleRequest(RuleQuestion question, Facts facts) {
    this.question = question;
    this.facts = facts;
  }

  /**
   * Begins a request.
   *
   * @param question what is asked, for whom, when
   * @return a builder that knows no fact yet
   */
  public static Builder of(RuleQuestion question) {
    return new Builder(question);
  }

  static RuleRequest of(RuleQuestion question, Facts facts) {
    return new RuleRequest(question, new Facts(facts));
  }

  /**
   * Asks the same facts about something else.
   *
   * @param kind what the rules are asked about
   * @return a request that differs in nothing else
   */
  public RuleRequest about(RuleKind kind) {
    return new RuleRequest(
        new RuleQuestion(kind, question.caseId(), question.party(), question.at()), facts);
  }

  /**
   * Tells what is asked.
   *
   * @return the question
   */
  public RuleQuestion question() {
    return question;
  }

  Facts facts() {
    return facts;
  }

  @Override
  public String toString() {
    return "RuleRequest[" + question + "]";
  }

  /** Collects facts; what is not said is unknown. Not safe to share between threads. */
  public static final class Builder {

    private final RuleQuestion question;
    private final Facts facts = new Facts();

    private Builder(RuleQuestion question) {
      this.question = question;
    }

    /**
     * Takes the patient's residence as the place, when it was sent.
     *
     * @param patient the patient; nothing else is read
     * @return this
     */
    public Builder patient(Patient patient) {
      return patient.residence() == null ? this : patientIn(patient.residence());
    }

    /**
     * Says where the patient is, which in the United States outweighs where the patient lives.
     *
     * @param place country or subdivision; a US patient's state decides
     * @return this
     */
    public Builder patientIn(Jurisdiction place) {
      return fact(Fact.PATIENT_PLACE, place.code());
    }

    /**
     * Takes the specialist's establishment, licences and malpractice covers.
     *
     * @param specialist a directory's description; no cover known leaves the cover unknown
     * @return this
     */
    public Builder specialist(Specialist specialist) {
      fact(Fact.ESTABLISHMENT, specialist.establishment().code());
      facts.put(
          FactFamily.LICENCE,
          specialist.licences().stream().map(Builder::licence).toList());
      if (!specialist.indemnities().isEmpty()) {
        facts.put(
            FactFamily.INDEMNITY,
            specialist.indemnities().stream().map(Builder::indemnity).toList());
      }
      return this;
    }

    private static Facts licence(Assertion<Licence> said) {
      var licence = said.value();
      return new Facts()
          .put(Fact.LICENCE_PLACE, List.of(licence.jurisdiction().code()))
          .put(Fact.LICENCE_KIND, List.of(word(licence.kind())))
          .put(Fact.LICENCE_STATUS, List.of(word(licence.status())))
          .put(Fact.LICENCE_VERIFICATION, List.of(word(said.verification())))
          .put(Fact.LICENCE_VERIFIED_ON, List.of(said.asOf().toString()))
          .put(Fact.LICENCE_LAST_DAY, List.of(lastDay(said.expiry())));
    }

    private static Facts indemnity(Assertion<Indemnity> said) {
      var territories =
          said.value().territories().stream().map(Jurisdiction::code).sorted().toList();
      return new Facts()
          .put(Fact.INDEMNITY_TERRITORY, territories)
          .put(
              Fact.INDEMNITY_RECORD_REVIEW,
              List.of(said.value().coversRecordReview() ? "yes" : "no"))
          .put(Fact.INDEMNITY_LAST_DAY, List.of(lastDay(said.expiry())));
    }

    private static String word(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String lastDay(@Nullable LocalDate expiry) {
      return (expiry == null ? NEVER : expiry).toString();
    }

    /**
     * Says a fact.
     *
     * @param fact which one
     * @param values as its words, ISO 3166 codes or days; none says that there is none
     * @return this
     * @throws IllegalArgumentException when the fact has no such value
     */
    public Builder fact(Fact fact, String... values) {
      facts.put(fact, List.of(values));
      return this;
    }

    /**
     * Answers a yes-or-no fact.
     *
     * @param fact which one
     * @param yes the answer
     * @return this
     */
    public Builder fact(Fact fact, boolean yes) {
      return fact(fact, yes ? "yes" : "no");
    }

    /**
     * Ends the request.
     *
     * @return what was collected
     */
    public RuleRequest build() {
      return new RuleRequest(question, new Facts(facts));
    }
  }
}
