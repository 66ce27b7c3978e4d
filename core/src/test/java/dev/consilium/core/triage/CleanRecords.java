package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.encounter;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.none;
import static dev.consilium.core.triage.Facts.observation;
import static dev.consilium.core.triage.Facts.patient;
import static dev.consilium.core.triage.Facts.range;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.report;
import static dev.consilium.core.triage.Facts.stage;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.Facts.variant;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Observation.Component;
import dev.consilium.core.record.ObservationValue.Measured;
import dev.consilium.core.record.Patient.Sex;
import dev.consilium.core.record.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Synthetic records in which nothing is wrong: 24 patients, a third of them with a cancer. */
final class CleanRecords {

  static final int COUNT = 24;

  private CleanRecords() {}

  static HealthRecord of(int seed) {
    var random = new Random(seed);
    var sex = seed % 2 == 0 ? Sex.FEMALE : Sex.MALE;
    var facts = new ArrayList<ClinicalFact>();
    facts.add(condition("c-asthma", "Asthma"));
    facts.add(encounter("e1", "2025-03-01", "2025-03-02"));
    facts.add(medication(
        "m1",
        CodeableText.of("http://www.nlm.nih.gov/research/umls/rxnorm", "435", "Salbutamol"),
        Activity.ACTIVE));
    facts.add(none("n-allergy", "AllergyIntolerance", Reason.NONE_KNOWN));
    for (var month = 1; month <= 2 + random.nextInt(4); month++) {
      labs(facts, random, month);
    }
    if (seed % 3 == 0) {
      cancer(facts, seed % 2 == 0 ? "Carcinoma of left breast" : "Carcinoma of left lung");
    }
    var birth = (1930 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9)) + "-11";
    return record(patient(sex, birth, null), facts.toArray(ClinicalFact[]::new));
  }

  private static void labs(List<ClinicalFact> facts, Random random, int month) {
    var day = "2025-0" + month + "-07T08:30:00Z";
    facts.add(lab(
        "potassium-" + month,
        loinc("2823-3", "Potassium"),
        Quantity.of("4." + random.nextInt(10), "mmol/L"),
        day,
        "N",
        List.of(range("3.5", "5.1", "mmol/L"))));
    facts.add(lab(
        "glucose-" + month,
        loinc("2345-7", "Glucose"),
        Quantity.of(String.valueOf(85 + random.nextInt(20)), "mg/dL"),
        day));
    var kilograms = 60 + random.nextInt(5);
    facts.add(lab("weight-" + month, loinc("29463-7", "Body weight"), kg(kilograms), day));
    facts.add(
        lab("height-" + month, loinc("8302-2", "Body height"), Quantity.of("170", "cm"), day));
    var index = new BigDecimal(kilograms / 2.89).setScale(1, RoundingMode.HALF_UP);
    facts.add(lab(
        "bmi-" + month,
        loinc("39156-5", "Body mass index"),
        Quantity.of(index.toPlainString(), "kg/m2"),
        day));
    facts.add(pressure("bp-" + month, "124", "78", day));
  }

  static Observation pressure(String id, String upper, String lower, String when) {
    return observation(
        id,
        loinc("85354-9", "Blood pressure"),
        null,
        "",
        when,
        List.of(),
        List.of(part("8480-6", upper), part("8462-4", lower)));
  }

  private static Component part(String code, String value) {
    return new Component(
        loinc(code, "Pressure"), new Measured(Quantity.of(value, "mm[Hg]")), List.of(), List.of());
  }

  private static Quantity kg(int value) {
    return Quantity.of(String.valueOf(value), "kg");
  }

  private static void cancer(List<ClinicalFact> facts, String words) {
    facts.add(condition("c1", words));
    facts.add(stage("s1", Basis.CLINICAL, "IIB", "cT2", "cN1", "cM0"));
    facts.add(report("r-pathology", "Pathology report", "PAT", null));
    facts.add(imaging("i1", "MRI of chest", "left"));
    facts.add(report("r-imaging", "MRI of chest", "RAD", null));
    facts.add(report("r-genes", "Genomic report", "GE", null));
    facts.add(variant("g1"));
    facts.add(Seed.done("p-biopsy", text("Biopsy"), "2025-11-18"));
  }
}
