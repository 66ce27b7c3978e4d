package dev.consilium.core.triage;

import java.util.Map;

/** Joins each rule's id to its check. A rule without a check, or the reverse, fails a test. */
final class Checks {

  static final Map<String, Check> BY_RULE = Map.ofEntries(
      Map.entry("before-birth", TimeChecks::beforeBirth),
      Map.entry("after-death", TimeChecks::afterDeath),
      Map.entry("patient-deceased", PersonChecks::deceased),
      Map.entry("in-the-future", TimeChecks::inTheFuture),
      Map.entry("end-before-start", TimeChecks::endBeforeStart),
      Map.entry("sex-specific", PersonChecks::sexSpecific),
      Map.entry("laterality-procedure", LateralityChecks::procedures),
      Map.entry("laterality-imaging", LateralityChecks::imaging),
      Map.entry("allergy-medication", MedicationChecks::confirmedAllergy),
      Map.entry("allergy-medication-unverified", MedicationChecks::unconfirmedAllergy),
      Map.entry("duplicate-medication", MedicationChecks::duplicate),
      Map.entry("stage-m1-is-iv", StageChecks::metastasesAreStageFour),
      Map.entry("stage-nodes-not-i", StageChecks::nodesAreNotStageOne),
      Map.entry("stage-tis-is-0", StageChecks::inSituIsStageZero),
      Map.entry("stage-iv-with-m0", StageChecks::stageFourWithoutMetastases),
      Map.entry("stage-prefix", StageChecks::prefix),
      Map.entry("stage-twice", StageChecks::twoGroups),
      Map.entry("stage-differs-from-diagnosis", DiagnosisStageChecks::differs),
      Map.entry("receptor-conflict", ReceptorChecks::conflict),
      Map.entry("receptor-changed", ReceptorChecks::changed),
      Map.entry("unit-differs-from-range", RangeChecks::unit),
      Map.entry("flag-contradicts-range", RangeChecks::flag),
      Map.entry("unit-text-contradicts-code", UnitChecks::textAgainstCode),
      Map.entry("same-time-different-values", SameTimeChecks::differentValues),
      Map.entry("outside-scale", ValueChecks::outsideScale),
      Map.entry("systolic-below-diastolic", ValueChecks::pressure),
      Map.entry("result-without-unit", ValueChecks::withoutUnit),
      Map.entry("result-without-date", ValueChecks::withoutDate));

  private Checks() {}
}
