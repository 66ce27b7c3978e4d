package dev.consilium.core.rules;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tests of a rule are about: the whole vocabulary of rule packs. Source: the predicate
 * families of the domain reference, section 5.
 */
public enum FactFamily {
  /** Where the patient is, or else lives; nationality. */
  PATIENT("patient", "patient's place, nationality"),
  /** Where the specialist is established. */
  SPECIALIST("specialist", "specialist's establishment"),
  /** Each of the specialist's licences. */
  LICENCE("licence", "licence: place, kind, status, last day"),
  /** How, to whom and how often the specialist reviews. */
  CONSULT("consult", "consult: mode, counterpart, frequency, local physician, subject"),
  /** Each of the specialist's malpractice covers. */
  INDEMNITY("indemnity", "indemnity: territory, activity, last day"),
  /** Ties to the first doctor, the facility or the treatment. */
  INDEPENDENCE("independence", "independence: treats, same facility, financial relation"),
  /** Where the records come from, are kept and go, and in which form. */
  DATA("data", "data route: origin, storage, destination, form, purpose"),
  /** What a transfer rests on. */
  TRANSFER("transfer", "transfer basis"),
  /** What the signed consent contains, and what the use rests on. */
  CONSENT("consent", "consent elements and lawful basis"),
  /** The use of an AI tool. */
  AI("ai", "AI: generated, reviewed"),
  /** The day of the question: intervals of rules, ages and last days of credentials. */
  TIME("time", "time: effective interval, freshness of credentials");

  private final String label;
  private final String meaning;

  FactFamily(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /**
   * Tells how a rule pack and a situation name it.
   *
   * @return one lower-case word
   */
  public String label() {
    return label;
  }

  /**
   * Tells what it is about.
   *
   * @return a few words for a person
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Tells whether its facts come as a list of wholes, one for each licence or cover.
   *
   * @return true for licences and covers
   */
  public boolean isList() {
    return this == LICENCE || this == INDEMNITY;
  }

  static Optional<FactFamily> labelled(String label) {
    return Stream.of(values()).filter(family -> family.label.equals(label)).findFirst();
  }
}
