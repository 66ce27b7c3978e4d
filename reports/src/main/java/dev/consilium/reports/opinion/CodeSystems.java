package dev.consilium.reports.opinion;

import java.util.Map;

/** Names of code systems as clinicians know them (HL7 terminology, THO; read 2026-11-24). */
final class CodeSystems {

  private static final Map<String, String> LABELS = Map.ofEntries(
      Map.entry("http://snomed.info/sct", "SNOMED CT"),
      Map.entry("http://loinc.org", "LOINC"),
      Map.entry("http://hl7.org/fhir/sid/icd-10", "ICD-10"),
      Map.entry("http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM"),
      Map.entry("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "ICD-10-GM"),
      Map.entry("http://hl7.org/fhir/sid/icd-11", "ICD-11"),
      Map.entry("http://terminology.hl7.org/CodeSystem/icd-o-3", "ICD-O-3"),
      Map.entry("http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm"),
      Map.entry("http://www.ama-assn.org/go/cpt", "CPT"),
      Map.entry("http://fhir.de/CodeSystem/bfarm/ops", "OPS"),
      Map.entry("http://www.orpha.net", "ORPHA"),
      Map.entry("http://www.whocc.no/atc", "ATC"));

  private CodeSystems() {}

  static String label(String system) {
    return LABELS.getOrDefault(system, system);
  }
}
