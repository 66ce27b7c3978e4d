package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.allergy;
import static dev.consilium.core.triage.Facts.coded;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.document;
import static dev.consilium.core.triage.Facts.encounter;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.procedure;
import static dev.consilium.core.triage.Facts.staged;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.Seed.changed;
import static dev.consilium.core.triage.Seed.citing;
import static dev.consilium.core.triage.Seed.collected;
import static dev.consilium.core.triage.Seed.done;
import static dev.consilium.core.triage.Seed.facts;
import static dev.consilium.core.triage.Seed.note;
import static dev.consilium.core.triage.Seed.person;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Patient.Sex;
import dev.consilium.core.record.Verification;
import dev.consilium.core.triage.ImportFacts.Kind;
import dev.consilium.core.triage.Seed.Planter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How to plant the defect of every rule; the rules on values are in {@link SeedsOfValues}. */
final class Seeds {

  private static final CodeableText HER2 = loinc("85319-2", "HER2");

  private Seeds() {}

  static Map<String, Planter> all() {
    var out = new TreeMap<String, Planter>();
    sources(out);
    reports(out);
    time(out);
    people(out);
    clinical(out);
    stages(out);
    SeedsOfValues.add(out);
    return out;
  }

  private static void sources(Map<String, Planter> out) {
    out.put("reference-dangling", note(Kind.REFERENCE_DANGLING));
    out.put("reference-ambiguous", note(Kind.REFERENCE_AMBIGUOUS));
    out.put("reference-wrong-type", note(Kind.REFERENCE_WRONG_TYPE));
    out.put("address-twice", note(Kind.ADDRESS_TWICE));
    out.put("several-patients", note(Kind.SEVERAL_PATIENTS));
    out.put("other-subject", note(Kind.OTHER_SUBJECT));
    out.put("modifier-unknown", note(Kind.MODIFIER_UNKNOWN));
    out.put("status-taken-back", note(Kind.STATUS_TAKEN_BACK));
    out.put("version-other", note(Kind.VERSION_OTHER));
    out.put("attachment-differs", note(Kind.ATTACHMENT_DIFFERS));
    out.put("attachment-other-type", note(Kind.ATTACHMENT_OTHER_TYPE));
    var local = CodeableText.of("urn:local", "17", "Asthma");
    out.put(
        "code-system-unknown",
        facts(condition("seed", local, Activity.ACTIVE, "2025-02-01", null)));
  }

  private static void reports(Map<String, Planter> out) {
    out.put("tissue-without-report", facts(done("seed", "Biopsy of skin", "2024-02-01")));
    out.put(
        "imaging-report-without-study",
        facts(SeedsOfValues.reported("seed", "CT of abdomen", "2024-02-01", "2024-02-02")));
    out.put("imaging-study-without-report", facts(SeedsOfValues.study("seed", "2024-02-01")));
    out.put(
        "genomic-report-without-variants",
        facts(SeedsOfValues.reported("seed", "Genomic report", "2024-02-01", "2024-02-02")));
    out.put("document-without-author", facts(SeedsOfValues.elsewhere(document("seed", "Letter"))));
    out.put("document-without-content", facts(document("seed", "Letter")));
  }

  private static void time(Map<String, Planter> out) {
    out.put("before-birth", facts(encounter("seed", "1801-01-01", "1801-01-02")));
    out.put(
        "after-death",
        changed(
            it -> PatientWith.of(it).deceased("2025-12-20").patient(),
            facts(encounter("seed", "2025-12-28", "2025-12-28"))));
    out.put(
        "patient-deceased",
        changed(it -> PatientWith.of(it).deceased("2025-12-20").patient(), citing(List.of())));
    out.put("in-the-future", facts(done("seed", "Appendectomy", "2031-01-01")));
    out.put("end-before-start", facts(encounter("seed", "2025-03-02", "2025-03-01")));
    out.put(
        "abatement-before-onset",
        facts(condition("seed", text("Influenza"), Activity.ENDED, "2025-03-02", "2025-02-01")));
    out.put(
        "treatment-before-diagnosis",
        citing(
            List.of("seed"),
            done("seed", "Chemotherapy", "2024-02-01"),
            condition("seed-c", "Malignant neoplasm of colon")));
    out.put(
        "result-before-specimen",
        collected(coded("seed", text("Culture"), "none", "2025-02-01"), "2025-03-01"));
    out.put(
        "issued-before-effective",
        facts(SeedsOfValues.reported("seed", "Letter", "2024-02-01", "2024-01-02")));
    out.put(
        "resolved-still-treated",
        facts(
            medication("seed", text("Insulin glargine"), Activity.ACTIVE),
            condition(
                "seed-d", text("Diabetes mellitus"), Activity.ENDED, "2020-01-01", "2021-01-01")));
  }

  private static void people(Map<String, Planter> out) {
    out.put(
        "person-sex",
        person(it ->
            PatientWith.of(it).sex(it.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE).patient()));
    out.put(
        "person-birth-date", person(it -> PatientWith.of(it).birth("1901-01-01").patient()));
    out.put(
        "person-name",
        person(it -> PatientWith.of(it)
            .names(List.of(new Patient.Name("Otherwise", List.of("Synthia"), null)))
            .patient()));
    out.put(
        "person-identifier",
        person(it -> PatientWith.of(it)
            .identifiers(List.of(Coding.of("urn:oid:1.2.3", "syn-2")))
            .patient()));
  }

  private static void clinical(Map<String, Planter> out) {
    out.put(
        "sex-specific",
        clean -> facts(
                clean.patient().sex() == Sex.MALE
                    ? condition("seed", "Normal pregnancy")
                    : condition("seed", "Malignant neoplasm of prostate"))
            .plant(clean));
    var kidney = condition("seed-c", "Carcinoma of left kidney");
    out.put(
        "laterality-procedure",
        facts(
            procedure("seed", "Right nephrectomy", Activity.PLANNED, "2026-02-01", null), kidney));
    out.put("laterality-imaging", facts(imaging("seed", "CT of right kidney"), kidney));
    var penicillin = text("Penicillin");
    var amoxicillin = medication("seed", text("Amoxicillin"), Activity.ACTIVE);
    out.put(
        "allergy-medication",
        facts(amoxicillin, allergy("seed-a", penicillin, Verification.CONFIRMED)));
    out.put(
        "allergy-medication-unverified",
        facts(amoxicillin, allergy("seed-a", penicillin, Verification.UNCONFIRMED)));
    out.put(
        "duplicate-medication",
        facts(
            medication("seed", text("Metformin"), Activity.ACTIVE),
            medication("seed-2", text("Metformin"), Activity.ACTIVE)));
    out.put(
        "receptor-conflict",
        facts(
            coded("seed", HER2, "positive", "2024-11-13"),
            coded("seed-2", HER2, "negative", "2024-11-13")));
    out.put(
        "receptor-changed",
        facts(
            coded("seed", HER2, "positive", "2024-11-13"),
            coded("seed-2", HER2, "negative", "2024-12-13")));
    out.put(
        "refuted-still-treated",
        facts(
            medication("seed", text("Isoniazid"), Activity.ACTIVE),
            SeedsOfValues.refuted("seed-n", "Tuberculosis")));
    out.put("histology-site", facts(condition("seed", "Hepatocellular carcinoma", "Left breast")));
    SeedsOfValues.variants(out);
  }

  private static void stages(Map<String, Planter> out) {
    out.put("stage-m1-is-iv", facts(stage("seed", "IIB", "", "", "cM1")));
    out.put("stage-nodes-not-i", facts(stage("seed", "IA", "", "cN1", "")));
    out.put("stage-tis-is-0", facts(stage("seed", "IA", "cTis", "cN0", "cM0")));
    out.put("stage-iv-with-m0", facts(stage("seed", "IV", "", "", "cM0")));
    out.put("stage-prefix", facts(stage("seed", "IIA", "pT1", "", "")));
    out.put(
        "stage-differs-from-diagnosis",
        facts(staged("seed-c", null, "IIIC"), stage("seed", "IIA", "", "", "")));
    out.put(
        "metastasis-with-m0",
        facts(
            SeedsOfValues.focused("seed", "IIA", "cM0", "AJCC 8"),
            condition("seed-c", text("Metastasis to liver"), Activity.ACTIVE, "2024-10-01", null)));
    out.put(
        "stage-systems-mixed",
        facts(
            SeedsOfValues.focused("seed", "IIA", "cM0", "AJCC 7"),
            SeedsOfValues.focused("seed-2", "IIA", "cM0", "AJCC 8")));
    out.put(
        "stage-twice",
        facts(stage("seed", "IIA", "", "", ""), stage("seed-2", "IIIC", "", "", "")));
  }

  private static CancerStage stage(String id, String group, String t, String n, String m) {
    return Facts.stage(id, Basis.CLINICAL, text(group), t, n, m, "seed-c", "2024-11-24");
  }
}
