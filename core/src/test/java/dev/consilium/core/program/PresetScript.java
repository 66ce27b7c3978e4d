package dev.consilium.core.program;

import dev.consilium.core.Jurisdiction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a case under a preset must meet, written by hand from the published process.
 *
 * @param id the preset
 * @param residence where its patients live
 * @param rules admission rules besides that the patient lives, each of which can refuse
 * @param due when a case whose records were complete on Monday, 2 March 2026, noon, is due
 * @param spoken true when a conversation is promised and the case may not close without it
 */
record PresetScript(
    String id, Jurisdiction residence, List<String> rules, Instant due, boolean spoken) {

  private static final String TEN_DAYS = "2026-03-16";
  private static final String SEVEN_DAYS = "2026-03-11";

  private static PresetScript of(String id, String due, boolean spoken, String... rules) {
    return in("US-AZ", id, due, spoken, rules);
  }

  private static PresetScript in(
      String place, String id, String due, boolean spoken, String... rules) {
    return new PresetScript(
        id, new Jurisdiction(place), List.of(rules), Instant.parse(due + "T12:00:00Z"), spoken);
  }

  static Stream<PresetScript> all() {
    return Stream.of(
        of(
            "nurse-intake-original-slides",
            TEN_DAYS,
            false,
            "condition-in-catalogue",
            "residence-not-listed"),
        of("nurse-chosen-by-patient", TEN_DAYS, false),
        of(
            "employer-clinical-review",
            TEN_DAYS,
            true,
            "minimum-age",
            "diagnosis-present",
            "plan-present"),
        of("doctor-to-doctor-portal", TEN_DAYS, false, "physician-joins", "file-language"),
        of(
            "oncology-centre-written",
            SEVEN_DAYS,
            false,
            "condition-in-catalogue",
            "residence-allowed",
            "no-inpatient"),
        of(
            "written-oncology-solo",
            SEVEN_DAYS,
            false,
            "minimum-age",
            "diagnosis-present",
            "no-inpatient"),
        of("committee-expert-report", TEN_DAYS, true),
        of("case-manager-ten-days", TEN_DAYS, true),
        of("coordinator-matched-written", TEN_DAYS, false),
        of("nurse-led-three-day-video", "2026-03-05", true),
        of("plan-place-condition-resale", "2026-03-05", true, "plan-place-condition"),
        of("consortium-team-four-days", "2026-03-06", false, "file-typed", "file-language"),
        of("three-centres-proposed", TEN_DAYS, false),
        of("advisory-only", TEN_DAYS, false),
        of("tumour-board", TEN_DAYS, false),
        of("resold-with-originals", TEN_DAYS, false),
        of("insurer-phone", TEN_DAYS, true),
        of("document-list-never-treats", TEN_DAYS, false),
        of("portal-seven-steps", TEN_DAYS, false),
        of("self-pay-written", TEN_DAYS, false),
        of("questionnaire-referral-seven-days", "2026-03-09", false, "referral-present"),
        of("firm-diagnosis", TEN_DAYS, false, "diagnosis-firm-or-tests-exhausted"),
        of(
            "hospital-clinic-by-minutes",
            TEN_DAYS,
            true,
            "referral-present",
            "patient-takes-part-or-relatives-consent-form",
            "no-complaint",
            "no-litigation"),
        in(
            "DE",
            "statutory-eleven-procedures",
            TEN_DAYS,
            true,
            "condition-in-catalogue",
            "jurisdiction-served"),
        in(
            "SA",
            "foreign-under-local-practitioner",
            TEN_DAYS,
            false,
            "requester-allowed",
            "jurisdiction-served"));
  }

  ServiceProgram program() {
    return ServiceProgram.preset(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
