package dev.consilium.fhir.read;

import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.Allergy.Criticality;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Verification;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Maps conditions and allergies. */
final class ConditionMapping {

  private static final String MORPHOLOGY =
      "http://hl7.org/fhir/us/mcode/StructureDefinition/" + "mcode-histology-morphology-behavior";

  private ConditionMapping() {}

  static @Nullable Mapped condition(Resource r) {
    var activity = r.activity(r.statusConcept("Condition.clinicalStatus", "clinicalStatus"));
    var verification = verification(r, "Condition.verificationStatus");
    var code = r.take.code(r.root, "code");
    var onset = r.take.dateOrStart(r.root, "onsetDateTime", "onsetPeriod");
    var abatement = r.take.dateOrStart(r.root, "abatementDateTime", "abatementPeriod");
    var recorded = r.take.date(r.root, "recordedDate");
    var sites = r.take.concepts(r.root, "bodySite");
    var morphology = morphology(r);
    r.newer(r.root.child("participant"));
    var stages = new ArrayList<CodeableText>();
    for (var stage : r.take.all(r.root, "stage")) {
      var summary = r.take.concept(stage, "summary");
      if (summary != null) {
        stages.add(summary);
      }
    }
    var denial = r.denial(code, "Condition", recorded);
    return denial != null
        ? denial
        : (id, source, links) -> new Condition(
            id,
            source,
            code,
            activity,
            verification,
            onset,
            abatement,
            recorded,
            sites,
            morphology,
            stages);
  }

  private static @Nullable CodeableText morphology(Resource r) {
    var extension = r.take.extension(r.root, MORPHOLOGY);
    return extension == null ? null : r.take.concept(extension, "valueCodeableConcept");
  }

  private static Verification verification(Resource r, String table) {
    return switch (r.statusConcept(table, "verificationStatus")) {
      case "CONFIRMED" -> Verification.CONFIRMED;
      case "UNCONFIRMED" -> Verification.UNCONFIRMED;
      default -> Verification.UNSTATED;
    };
  }

  static @Nullable Mapped allergy(Resource r) {
    var activity =
        r.activity(r.statusConcept("AllergyIntolerance.clinicalStatus", "clinicalStatus"));
    var verification = verification(r, "AllergyIntolerance.verificationStatus");
    var sent = r.take.code(r.root, "code");
    var manifestations = new ArrayList<CodeableText>();
    var substance = sent;
    for (var reaction : r.take.all(r.root, "reaction")) {
      manifestations.addAll(r.take.concepts(reaction, "manifestation"));
      if (substance.equals(CodeableText.UNKNOWN) && reaction.has("substance")) {
        substance = r.take.code(reaction, "substance");
      }
    }
    var code = substance;
    var criticality = criticality(r);
    var type = r.root.child("type");
    if (type != null && type.has("coding")) {
      r.newer(type);
    }
    var onset = r.take.dateOrStart(r.root, "onsetDateTime", "onsetPeriod");
    var recorded = r.take.date(r.root, "recordedDate");
    var denial = r.denial(code, "AllergyIntolerance", recorded);
    return denial != null
        ? denial
        : (id, source, links) -> new Allergy(
            id, source, code, activity, verification, criticality, manifestations, onset, recorded);
  }

  private static Criticality criticality(Resource r) {
    var sent = r.take.text(r.root, "criticality");
    if (sent == null) {
      return Criticality.UNSTATED;
    }
    return switch (sent) {
      case "low" -> Criticality.LOW;
      case "high" -> Criticality.HIGH;
      case "unable-to-assess" -> Criticality.UNSTATED;
      default -> {
        r.take.issue(Severity.ERROR, Code.INVALID_CODE, null, "criticality is none of R4's codes");
        yield Criticality.UNSTATED;
      }
    };
  }
}
