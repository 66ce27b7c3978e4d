package dev.consilium.core.rules;

import dev.consilium.core.Jurisdiction;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The inputs a rule may look at. Source: the predicate families of the domain reference, section 5.
 */
public enum Fact {
  /** Where the patient is, or else lives. */
  PATIENT_PLACE(FactFamily.PATIENT, "place", "where the patient is, or else lives", Form.PLACE),
  /** The patient's nationality. */
  PATIENT_NATIONALITY(FactFamily.PATIENT, "nationality", "the patient's nationality", Form.PLACE),
  /** Whether the patient is alive. */
  PATIENT_LIVING(FactFamily.PATIENT, "living", "whether the patient is alive"),
  /** Where the specialist practises. */
  ESTABLISHMENT(
      FactFamily.SPECIALIST, "establishment", "where the specialist practises", Form.PLACE),
  /** Whether the specialist belongs to the Interstate Medical Licensure Compact. */
  COMPACT_MEMBER(
      FactFamily.SPECIALIST, "compact-member", "whether the specialist is in the compact"),
  /** Where a licence holds. */
  LICENCE_PLACE(FactFamily.LICENCE, "place", "where the licence holds", Form.PLACE),
  /** What a licence permits. */
  LICENCE_KIND(
      FactFamily.LICENCE,
      "kind",
      "what the licence permits",
      "full",
      "telehealth-registration",
      "courtesy"),
  /** Whether a licence is in force. */
  LICENCE_STATUS(
      FactFamily.LICENCE,
      "status",
      "whether the licence is in force",
      "active",
      "lapsed",
      "suspended",
      "revoked"),
  /** How a licence was checked. */
  LICENCE_VERIFICATION(
      FactFamily.LICENCE,
      "verification",
      "how the licence was checked",
      "attested",
      "primary-source-verified",
      "derived",
      "unknown"),
  /** When a licence was checked. */
  LICENCE_VERIFIED_ON(FactFamily.LICENCE, "verified-on", "when the licence was checked", Form.DAY),
  /** The last day of a licence. */
  LICENCE_LAST_DAY(FactFamily.LICENCE, "last-day", "the last day of the licence", Form.DAY),
  /** How the specialist reviews. */
  CONSULT_MODE(
      FactFamily.CONSULT, "mode", "how the specialist reviews", "record-review", "video", "oral"),
  /** To whom the specialist speaks. */
  CONSULT_COUNTERPART(
      FactFamily.CONSULT, "counterpart", "to whom the opinion is given", "physician", "patient"),
  /** How often the specialist reviews for that place. */
  CONSULT_FREQUENCY(
      FactFamily.CONSULT,
      "frequency",
      "how often the specialist reviews there",
      "single",
      "infrequent",
      "ongoing"),
  /** Whether a physician at the patient's place takes part. */
  LOCAL_PHYSICIAN(
      FactFamily.CONSULT,
      "local-physician",
      "whether a physician there takes part",
      "none",
      "unlicensed",
      "licensed"),
  /** What the opinion is wanted on. */
  CONSULT_SUBJECT(
      FactFamily.CONSULT,
      "subject",
      "what the opinion is wanted on",
      "treatment",
      "complaint",
      "litigation"),
  /** Whether the treating physician's letter is there. */
  REFERRAL_LETTER(
      FactFamily.CONSULT, "referral-letter", "whether the treating physician's letter is there"),
  /** Whether the patient's insurance contract requires the opinion. */
  PAYER_REQUIRES(
      FactFamily.CONSULT, "payer-requires", "whether the insurance contract requires the opinion"),
  /** Where claims are covered. */
  INDEMNITY_TERRITORY(FactFamily.INDEMNITY, "territory", "where claims are covered", Form.PLACE),
  /** Whether opinions from records alone are covered. */
  INDEMNITY_RECORD_REVIEW(
      FactFamily.INDEMNITY, "record-review", "whether record review is covered"),
  /** The last day of the cover. */
  INDEMNITY_LAST_DAY(FactFamily.INDEMNITY, "last-day", "the last day of the cover", Form.DAY),
  /** Whether the specialist or the facility would treat the patient. */
  WILL_TREAT(FactFamily.INDEPENDENCE, "will-treat", "whether specialist or facility would treat"),
  /** Whether the first doctor works at the same facility. */
  SAME_FACILITY(
      FactFamily.INDEPENDENCE, "same-facility", "whether the first doctor works there too"),
  /** Whether money ties the specialist to the first doctor or to the proposed treatment. */
  FINANCIAL_RELATION(FactFamily.INDEPENDENCE, "financial-relation", "whether money ties them"),
  /** Whose law governs the records. */
  DATA_ORIGIN(FactFamily.DATA, "origin", "where the records come from", Form.PLACE),
  /** Where the records are kept. */
  DATA_STORAGE(FactFamily.DATA, "storage", "where the records are kept", Form.PLACE),
  /** What the records are disclosed for. */
  DATA_PURPOSE(
      FactFamily.DATA,
      "purpose",
      "what the records are disclosed for",
      "treatment",
      "payment",
      "operations",
      "research",
      "other"),
  /** Where the recipient reads. */
  DATA_DESTINATION(FactFamily.DATA, "destination", "where the recipient reads", Form.PLACE),
  /** Whether the dossier is pseudonymised. */
  PSEUDONYMISED(FactFamily.DATA, "pseudonymised", "whether the dossier is pseudonymised"),
  /** Whether the package is encrypted. */
  ENCRYPTED(FactFamily.DATA, "encrypted", "whether the package is encrypted"),
  /** Whether only named recipients can read. */
  RECIPIENTS_LIMITED(
      FactFamily.DATA, "recipients-limited", "whether only named recipients can read"),
  /** Whether the dossier holds no more than is needed. */
  MINIMUM_NECESSARY(
      FactFamily.DATA, "minimum-necessary", "whether the dossier holds only the needed"),
  /** On which exception a transfer out of a country of residency rests. */
  RESIDENCY_EXCEPTION(
      FactFamily.DATA,
      "exception",
      "the exception the transfer rests on",
      "treatment-outside",
      "samples-abroad",
      "online-health-services",
      "insurance",
      "patient-request",
      "research",
      "pharmacovigilance",
      "national-interest",
      "devices"),
  /** On what a transfer rests. */
  TRANSFER_BASIS(
      FactFamily.TRANSFER,
      "basis",
      "what the transfer rests on",
      "scc-with-assessment",
      "bcr",
      "explicit-consent",
      "dpf-certified",
      "commercial-recipient"),
  /** What the signed consent contains. */
  CONSENT_ELEMENTS(
      FactFamily.CONSENT,
      "elements",
      "what the signed consent contains",
      "patient-consent",
      "description",
      "discloser",
      "recipient",
      "purpose",
      "expiration",
      "signature-and-date",
      "statement-revocation",
      "statement-conditioning",
      "statement-redisclosure"),
  /** On what the use of the records rests. */
  LAWFUL_BASIS(
      FactFamily.CONSENT,
      "basis",
      "what the use of the records rests on",
      "explicit-consent",
      "professional-secrecy",
      "none"),
  /** Whether an AI tool wrote part of the opinion. */
  AI_GENERATED(FactFamily.AI, "generated", "whether an AI tool wrote part of the opinion"),
  /** Whether a licensed professional read and reviewed what it wrote. */
  AI_REVIEWED(FactFamily.AI, "reviewed", "whether a licensed professional reviewed it");

  enum Form {
    WORD,
    PLACE,
    DAY
  }

  private final FactFamily family;
  private final String word;
  private final String meaning;
  private final Form form;
  private final String words;

  Fact(FactFamily family, String word, String meaning, Form form) {
    this(family, word, meaning, form, "");
  }

  // A question that is answered with yes or no when no other values are given.
  Fact(FactFamily family, String word, String meaning, String... values) {
    this(
        family, word, meaning, Form.WORD, values.length == 0 ? "yes no" : String.join(" ", values));
  }

  Fact(FactFamily family, String word, String meaning, Form form, String words) {
    this.family = family;
    this.word = word;
    this.meaning = meaning;
    this.form = form;
    this.words = words;
  }

  /**
   * Tells what it is about.
   *
   * @return its family
   */
  public FactFamily family() {
    return family;
  }

  /**
   * Tells how a rule pack and a message name it.
   *
   * @return family and word, such as {@code patient.place}
   */
  public String label() {
    return family.label() + "." + word;
  }

  /**
   * Tells what it means.
   *
   * @return half a sentence for a person
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Tells which values it may have.
   *
   * @return the words; empty for places and days
   */
  public List<String> words() {
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  /**
   * Tells whether several values may hold at once.
   *
   * @return true for territories, bases of a transfer and elements of a consent
   */
  public boolean isMany() {
    return this == INDEMNITY_TERRITORY || this == TRANSFER_BASIS || this == CONSENT_ELEMENTS;
  }

  Form form() {
    return form;
  }

  boolean accepts(String value) {
    try {
      return switch (form) {
        case WORD -> words().contains(value);
        case PLACE -> new Jurisdiction(value).code().equals(value);
        case DAY -> LocalDate.parse(value).toString().equals(value);
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return false;
    }
  }

  static Optional<Fact> labelled(String label) {
    return EnumSet.allOf(Fact.class).stream()
        .filter(fact -> fact.label().equals(label))
        .findFirst();
  }
}
