package dev.consilium.core.program;

/** A fact about an applicant that a program may need or exclude; each names its own rule. */
public enum ApplicantFact {
  /** A physician made a diagnosis. */
  DIAGNOSIS(
      "diagnosis-present",
      "there is no diagnosis yet",
      "Ask again once a physician has made a diagnosis."),
  /** The diagnosis is firm. */
  FIRM_DIAGNOSIS(
      "diagnosis-firm", "the diagnosis is not firm", "Ask again once the diagnosis is firm."),
  /** A treatment plan exists. */
  TREATMENT_PLAN(
      "plan-present",
      "there is no treatment plan yet",
      "Ask again once a physician has proposed a plan."),
  /** The tests that could find a diagnosis were made. */
  TESTS_EXHAUSTED(
      "tests-exhausted",
      "tests that could find a diagnosis are still open",
      "Ask again once the tests are done."),
  /** A physician referred the patient in writing. */
  REFERRAL_LETTER(
      "referral-present", "there is no referral letter", "Ask the physician for a letter."),
  /** A claim was filed with the payer. */
  CLAIM("claim-filed", "no claim was filed", "File a claim with the payer."),
  /** The patient, and not a relative alone, takes part. */
  PATIENT_TAKES_PART("patient-takes-part", "a relative asks alone", "Let the patient take part."),
  /** The patient signed that relatives may ask. */
  CONSENT_FORM(
      "relatives-consent-form",
      "the patient's consent form is missing",
      "Bring the consent form that the patient signed."),
  /** The records are typed, not handwritten. */
  TYPED_FILE("file-typed", "the file is not typed", "Have the file typed."),
  /** The treating physician agreed to join. */
  PHYSICIAN_JOINS(
      "physician-joins",
      "the treating physician has not joined",
      "Give the physician the reference and ask for joining."),
  /** The patient stays in hospital. */
  INPATIENT("no-inpatient", "the patient is in hospital", "Ask again after discharge."),
  /** The patient has died. */
  DECEASED(
      "patient-living",
      "the patient has died",
      "Close the request; a second opinion advises the living."),
  /** The request is a complaint about care. */
  COMPLAINT("no-complaint", "the request is a complaint", "Turn to the complaints office."),
  /** The request serves a lawsuit. */
  LITIGATION("no-litigation", "the request serves a lawsuit", "Ask the court for an expert.");

  private final String rule;
  private final String found;
  private final String remedy;

  ApplicantFact(String rule, String found, String remedy) {
    this.rule = rule;
    this.found = found;
    this.remedy = remedy;
  }

  /** {@return the rule that refuses, in lower-case-with-dashes} */
  public String rule() {
    return rule;
  }

  String found() {
    return found;
  }

  String remedy() {
    return remedy;
  }
}
