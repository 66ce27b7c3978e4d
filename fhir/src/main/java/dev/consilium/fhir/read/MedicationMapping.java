package dev.consilium.fhir.read;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Medication.Form;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity;
import org.jspecify.annotations.Nullable;

/** Maps what was ordered, taken, given or handed out, and the medicine itself. */
final class MedicationMapping {

  private MedicationMapping() {}

  static @Nullable Mapped request(Resource r) {
    var activity = r.activity(r.status("MedicationRequest", "status"));
    var intent = r.root.peek("intent");
    if (activity == Activity.ACTIVE && (intent.equals("proposal") || intent.equals("plan"))) {
      r.take.text(r.root, "intent");
      activity = Activity.PLANNED;
    }
    var not = r.root.has("doNotPerform") ? r.take.truth(r.root, "doNotPerform") : Boolean.FALSE;
    if (not == null) {
      r.exclude("doNotPerform is not understood");
    } else if (not) {
      r.deny(Reason.DO_NOT_PERFORM);
    }
    var supply = r.take.one(r.root, "dispenseRequest");
    var end = supply == null ? null : r.take.end(supply, "validityPeriod");
    return common(
        r, Form.REQUEST, activity, r.take.date(r.root, "authoredOn"), end, "dosageInstruction");
  }

  static @Nullable Mapped statement(Resource r) {
    var activity = r.activity(r.status("MedicationStatement", "status"));
    var start = r.take.dateOrStart(r.root, "effectiveDateTime", "effectivePeriod");
    var end = r.take.end(r.root, "effectivePeriod");
    var undated = start == null && end == null;
    return common(
        r,
        Form.STATEMENT,
        activity,
        undated ? r.take.date(r.root, "dateAsserted") : start,
        end,
        "dosage");
  }

  static @Nullable Mapped administration(Resource r) {
    var activity = r.activity(r.status("MedicationAdministration", "status"));
    var r5 = r.root.has("occurenceDateTime") || r.root.has("occurencePeriod");
    var period = r5 ? "occurencePeriod" : "effectivePeriod";
    return common(
        r,
        Form.ADMINISTRATION,
        activity,
        r.take.dateOrStart(r.root, r5 ? "occurenceDateTime" : "effectiveDateTime", period),
        r.take.end(r.root, period),
        "dosage");
  }

  static @Nullable Mapped dispense(Resource r) {
    var activity = r.activity(r.status("MedicationDispense", "status"));
    var over = r.take.date(r.root, "whenHandedOver");
    var when = over != null ? over : r.take.date(r.root, "whenPrepared");
    return common(r, Form.DISPENSE, activity, when, null, "dosageInstruction");
  }

  static @Nullable Mapped medication(Resource r) {
    r.status("Medication", "status");
    r.entry.content = r.take.code(r.root, "code");
    return null;
  }

  private static @Nullable Mapped common(
      Resource r,
      Form form,
      Activity activity,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      String dosageName) {
    var code = r.take.code(r.root, "medicationCodeableConcept");
    var ref = r.take.ref(r.root, "medicationReference");
    // R5 has one element for both.
    var either = r.take.one(r.root, "medication");
    r.newer(either);
    if (either != null && either.has("reference")) {
      ref = r.take.refOf(either);
    } else if (either != null) {
      var concept = r.take.conceptOf(either);
      code = concept == null ? code : concept;
    }
    var doses = r.take.all(r.root, dosageName);
    var first = doses.isEmpty() ? null : doses.get(0);
    var quantity = dose(r, first);
    var route = r.take.concept(first, "route");
    var words = words(r, doses);
    var denial = r.denial(code, "Medication", start);
    var sent = code;
    var target = ref;
    return (id, source, links) -> {
      var named = sent.equals(CodeableText.UNKNOWN) ? referred(links, target) : sent;
      if (denial != null) {
        var made = (NegativeAssertion) denial.fact(id, source, links);
        return new NegativeAssertion(id, source, named, made.kind(), made.reason(), start);
      }
      return new Medication(id, source, named, form, activity, start, end, quantity, route, words);
    };
  }

  private static CodeableText referred(Links links, @Nullable Ref ref) {
    var entry = links.entry(ref, "Medication");
    if (entry != null && entry.content instanceof CodeableText text) {
      links.use(entry);
      return text;
    }
    if (entry != null) {
      links.broken("the medicine that it leads to is not taken");
    }
    return CodeableText.UNKNOWN;
  }

  private static @Nullable Quantity dose(Resource r, @Nullable Element dosage) {
    if (dosage == null) {
      return null;
    }
    if (dosage.has("dose") || dosage.has("doseQuantity")) {
      return r.take.quantity(dosage, dosage.has("dose") ? "dose" : "doseQuantity");
    }
    var rates = r.take.all(dosage, "doseAndRate");
    return rates.isEmpty() ? null : r.take.quantity(rates.get(0), "doseQuantity");
  }

  private static @Nullable String words(Resource r, java.util.List<Element> doses) {
    var words = new StringBuilder();
    for (var dose : doses) {
      var text = dose.has("text") ? r.take.text(dose, "text") : null;
      if (text != null) {
        words.append(words.length() == 0 ? "" : "; ").append(text);
      }
    }
    return words.length() == 0 ? null : words.toString();
  }
}
