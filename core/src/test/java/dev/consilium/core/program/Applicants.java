package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applicants who meet every rule of every preset, but for one aspect. */
final class Applicants {

  /** What one aspect is. */
  enum Is {
    RIGHT,
    WRONG,
    UNKNOWN
  }

  private static final Set<ApplicantFact> UNWANTED = Set.of(
      ApplicantFact.INPATIENT,
      ApplicantFact.DECEASED,
      ApplicantFact.COMPLAINT,
      ApplicantFact.LITIGATION);
  private static final List<String> CATALOGUES =
      List.of("covered-diagnoses", "oncology", "procedure-groups");

  /** The input that each rule asks for, where it is not an applicant's fact. */
  private static final Map<String, String> INPUTS = Map.of(
      "condition-in-catalogue", "catalogue",
      "residence-not-listed", "excluded-residences",
      "residence-allowed", "residence",
      "jurisdiction-served", "residence",
      "minimum-age", "age",
      "file-language", "languages",
      "requester-allowed", "requester",
      "plan-place-condition", "plan");

  private Applicants() {}

  static Applicant right(Jurisdiction residence) {
    return applicant(residence, "none", Is.RIGHT).build();
  }

  static Applicant.Builder applicant(Jurisdiction residence, String rule, Is is) {
    var aspect = INPUTS.getOrDefault(rule, rule);
    var builder = Applicant.builder();
    if (shown(aspect, "residence", is)) {
      builder.residence(wrong(aspect, "residence", is) ? new Jurisdiction("US-MA") : residence);
    }
    if (shown(aspect, "age", is)) {
      builder.age(wrong(aspect, "age", is) ? 17 : 18);
    }
    if (shown(aspect, "languages", is)) {
      builder.languages(Set.of(wrong(aspect, "languages", is) ? "xx" : "en"));
    }
    if (shown(aspect, "requester", is)) {
      builder.requester(wrong(aspect, "requester", is) ? Requester.PAYER : Requester.PATIENT);
    }
    if (shown(aspect, "plan", is)) {
      builder.plan(wrong(aspect, "plan", is) ? "plan-z" : "plan-a");
    }
    if (shown(aspect, "excluded-residences", is)) {
      builder.onList("excluded-residences", wrong(aspect, "excluded-residences", is));
    }
    for (var catalogue : CATALOGUES) {
      if (shown(aspect, "catalogue", is)) {
        builder.onList(catalogue, !wrong(aspect, "catalogue", is));
      }
    }
    builder.conditions(Set.of(Coding.of("http://snomed.info/sct", "254837009")));
    for (var fact : ApplicantFact.values()) {
      var meant = aspect.contains(fact.rule());
      if (!meant || is != Is.UNKNOWN) {
        builder.fact(fact, (meant && is == Is.WRONG) == UNWANTED.contains(fact));
      }
    }
    return builder;
  }

  private static boolean shown(String aspect, String name, Is is) {
    return !aspect.equals(name) || is != Is.UNKNOWN;
  }

  private static boolean wrong(String aspect, String name, Is is) {
    return aspect.equals(name) && is == Is.WRONG;
  }
}
