package dev.consilium.core.program;

import java.util.Comparator;
import java.util.List;

/**
 * Who receives the opinion.
 *
 * @param to the recipients, each named once; the patient or the treating physician among them
 * @param payerReporting what the payer learns
 */
public record ReleaseRules(List<Recipient> to, PayerReporting payerReporting) {

  // An opinion without recipient is never released.
  public ReleaseRules {
    to = to.stream().sorted(Comparator.comparing(Recipient::recipient)).toList();
    var names = to.stream().map(Recipient::recipient).distinct().count();
    new Demands("Release rules")
        .that(!to.isEmpty(), "/to", "nobody receives it", "recipient-present", "Name one.")
        .that(names == to.size(), "/to", "a recipient is named twice", "once-each", "Drop one.")
        .met();
  }

  /**
   * One recipient.
   *
   * @param recipient who
   * @param when on what condition
   */
  public record Recipient(ReleaseRecipient recipient, When when) {}

  /** On what condition someone receives the opinion. */
  public enum When {
    /** Always; the consent to the service covers it. */
    ALWAYS,
    /** When the patient consents. */
    ON_CONSENT,
    /** When the patient asks for it. */
    ON_REQUEST
  }

  /** What the payer learns. */
  public enum PayerReporting {
    /** Nothing. */
    NONE,
    /** Counts over many cases. */
    AGGREGATE
  }

  /** {@return to the patient alone} */
  public static ReleaseRules patient() {
    return new ReleaseRules(
        List.of(new Recipient(ReleaseRecipient.PATIENT, When.ALWAYS)), PayerReporting.NONE);
  }

  /**
   * Releases to the patient, and to the treating physician on a condition.
   *
   * @param when the condition
   * @return the rules
   */
  public static ReleaseRules patientAndPhysician(When when) {
    return new ReleaseRules(
        List.of(
            new Recipient(ReleaseRecipient.PATIENT, When.ALWAYS),
            new Recipient(ReleaseRecipient.TREATING_PHYSICIAN, when)),
        PayerReporting.NONE);
  }

  /**
   * Tells whether someone receives the opinion.
   *
   * @param recipient who
   * @param consented true when the patient consents to it
   * @param requested true when the patient asks for it
   * @return true when it goes there
   */
  public boolean reaches(ReleaseRecipient recipient, boolean consented, boolean requested) {
    return to.stream().filter(it -> it.recipient() == recipient).anyMatch(it -> switch (it.when()) {
      case ALWAYS -> true;
      case ON_CONSENT -> consented;
      case ON_REQUEST -> consented && requested;
    });
  }
}
