package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.Immunization;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.Procedure;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Maps what was done, where the patient stayed, and the family's illnesses. */
final class ProcedureMapping {

  private static final String REPORTS = "DiagnosticReport DocumentReference Composition";

  private ProcedureMapping() {}

  static @Nullable Mapped procedure(Resource r) {
    var activity = r.activity(r.status("Procedure", "status"));
    var code = r.take.code(r.root, "code");
    var r5 = r.root.has("occurrenceDateTime") || r.root.has("occurrencePeriod");
    var period = r5 ? "occurrencePeriod" : "performedPeriod";
    var start = r.take.dateOrStart(r.root, r5 ? "occurrenceDateTime" : "performedDateTime", period);
    var end = r.take.end(r.root, period);
    if (r5) {
      r.newer(r.root.child(r.root.has(period) ? period : "occurrenceDateTime"));
    }
    var sites = r.take.concepts(r.root, "bodySite");
    var reports = r.take.refs(r.root, "report");
    var denial = r.denial(code, "Procedure", start);
    return denial != null
        ? denial
        : (id, source, links) -> new Procedure(
            id, source, code, activity, start, end, sites, links.facts(reports, REPORTS));
  }

  static @Nullable Mapped immunization(Resource r) {
    r.status("Immunization", "status");
    var code = r.take.code(r.root, "vaccineCode");
    var when = r.take.date(r.root, "occurrenceDateTime");
    var denial = r.denial(code, "Immunization", when);
    return denial != null
        ? denial
        : (id, source, links) -> new Immunization(id, source, code, when);
  }

  static @Nullable Mapped family(Resource r) {
    r.status("FamilyMemberHistory", "status");
    var relation = r.take.code(r.root, "relationship");
    var date = r.take.date(r.root, "date");
    var conditions = new ArrayList<CodeableText>();
    var negative = CodeableText.UNKNOWN;
    var denied = new ArrayList<Element>();
    for (var each : r.take.all(r.root, "condition")) {
      var condition = r.take.code(each, "code");
      if (Tables.negative(condition) != null) {
        negative = condition;
        denied.add(each);
      } else {
        conditions.add(condition);
      }
    }
    // "None known" beside an illness denies nothing: the illness stays, the words are counted.
    if (!conditions.isEmpty()) {
      negative = CodeableText.UNKNOWN;
      denied.forEach(Element::release);
    }
    if (!negative.equals(CodeableText.UNKNOWN)) {
      r.deny(Reason.NONE_KNOWN);
      r.release("relationship");
    }
    var dead = dead(r);
    var denial = r.denial(
        negative.equals(CodeableText.UNKNOWN) ? relation : negative, "FamilyMemberHistory", date);
    return denial != null
        ? denial
        : (id, source, links) -> new FamilyHistory(id, source, relation, conditions, dead, date);
  }

  private static @Nullable Boolean dead(Resource r) {
    if (r.root.has("deceasedBoolean")) {
      return r.take.truth(r.root, "deceasedBoolean");
    }
    var told = r.root.has("deceasedAge")
        || r.root.has("deceasedRange")
        || r.root.has("deceasedDate")
        || r.root.has("deceasedString");
    return told ? Boolean.TRUE : null;
  }

  static @Nullable Mapped encounter(Resource r) {
    r.status("Encounter", "status");
    var type = r.take.firstConcept(r.root, "type");
    var setting = setting(r);
    var code = type == null ? CodeableText.UNKNOWN : type;
    var period = r.root.has("actualPeriod") ? "actualPeriod" : "period";
    var start = r.root.has(period) ? r.take.start(r.root, period) : null;
    var end = r.take.end(r.root, period);
    var reasons = r.take.concepts(r.root, "reasonCode");
    // R5 has a list of reasons, each with a list of what it is.
    for (var reason : r.take.all(r.root, "reason")) {
      if (!r.take.either(reason, "value", reasons).isEmpty()) {
        reason.release();
      }
      r.newer(reason);
    }
    r.newer(r.root.child("actualPeriod"));
    var denial = r.denial(code, "Encounter", start);
    return denial != null
        ? denial
        : (id, source, links) -> new Encounter(id, source, code, setting, start, end, reasons);
  }

  // R5 sends a list of concepts where R4 sends one coding.
  private static @Nullable Coding setting(Resource r) {
    var sent = r.root.child("class");
    if (sent != null && sent.has("coding")) {
      r.newer(sent);
    }
    var concept = r.take.firstConcept(r.root, "class");
    return concept == null || concept.codings().isEmpty()
        ? null
        : concept.codings().get(0);
  }
}
