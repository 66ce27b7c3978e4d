package dev.consilium.fhir.read;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.PartialDate;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resource while it is mapped: its elements, and whether it may become a fact. */
final class Resource {

  /** What a denial keeps, or is known by: what is denied, and when. */
  private static final Set<String> DENIED = Set.of(
      ("resourceType id subject patient contained status docStatus clinicalStatus verificationStatus"
              + " doNotPerform code vaccineCode type relationship condition medication"
              + " medicationCodeableConcept medicationReference procedureCode recordedDate"
              + " effectiveDateTime effectivePeriod effectiveInstant performedDateTime performedPeriod"
              + " occurrenceDateTime occurrencePeriod started date authoredOn period actualPeriod"
              + " whenHandedOver whenPrepared dateAsserted")
          .split(" ", -1));

  final Element root;
  final String type;
  final Taker take;
  final Entry entry;
  private boolean excluded;
  private @Nullable Reason denied;

  Resource(Element root, String type, Taker take, Entry entry) {
    this.root = root;
    this.type = type;
    this.take = take;
    this.entry = entry;
  }

  boolean excluded() {
    return excluded;
  }

  void exclude(String why) {
    excluded = true;
    take.issue(Severity.INFO, Code.EXCLUDED_STATUS, null, why);
  }

  /** What the status code means; UNSTATED when not sent. An unknown code excludes the resource. */
  String status(String table, String member) {
    return root.has(member) ? effect(table, take.text(root, member), member) : "UNSTATED";
  }

  /** As {@link #status}, for a status sent as a concept; R5 and DSTU2 differ in its shape. */
  String statusConcept(String table, String member) {
    if (!root.has(member)) {
      return "UNSTATED";
    }
    var concept = take.concept(root, member);
    if (concept == null || concept.codings().isEmpty()) {
      return effect(table, null, member);
    }
    for (var coding : concept.codings()) {
      if (Tables.effect(table, coding.code()) != null) {
        return effect(table, coding.code(), member);
      }
    }
    return effect(table, null, member);
  }

  /** What a code beneath the resource means; null when it is not sent, or not understood. */
  @Nullable
  String word(String table, Element of, String member) {
    var element = take.one(of, member);
    var code = take.textOf(element, Element.Shape.STRING);
    var meant = code == null ? null : Tables.effect(table, code);
    if (code != null && meant == null) {
      take.issue(Severity.ERROR, Code.INVALID_CODE, element, "a code that is not understood");
    }
    return meant;
  }

  /** Says that an element has a shape that R4 lacks and R4B or R5 has; it is read all the same. */
  void newer(@Nullable Element element) {
    if (element != null) {
      take.newer(element);
    }
  }

  private String effect(String table, @Nullable String code, String member) {
    var effect = code == null ? null : Tables.effect(table, code);
    if (effect == null) {
      take.issue(
          Severity.ERROR,
          Code.INVALID_CODE,
          null,
          member + " is not understood; the resource is not taken");
      exclude("its status is not understood");
      return "UNSTATED";
    }
    switch (effect) {
      case "EXCLUDE" -> exclude("its status takes it back");
      case "REFUTED", "NOT_DONE", "NOT_ASKED" -> denied = Reason.valueOf(effect);
      case "SUPERSEDED" ->
        take.issue(
            Severity.WARNING, Code.SUPERSEDED, null, "a newer edition of this document exists");
      default -> {}
    }
    return effect;
  }

  Activity activity(String effect) {
    for (var activity : Activity.values()) {
      if (activity.name().equals(effect)) {
        return activity;
      }
    }
    return Activity.UNSTATED;
  }

  /** Gives a member back to the report, which then counts it. */
  void release(String member) {
    for (var child = root.child(member); child != null; child = child.another()) {
      child.release();
    }
  }

  void deny(Reason reason) {
    denied = reason;
  }

  /** The denial that this resource states, by its status or its code; null when it states none. */
  @Nullable
  Mapped denial(CodeableText code, String kind, @Nullable PartialDate recorded) {
    var byCode = Tables.negative(code);
    var reason = denied != null ? denied : byCode == null ? null : Reason.valueOf(byCode);
    if (reason == null) {
      return null;
    }
    for (var child = root.first(); child != null; child = child.next()) {
      if (child.taken() && !DENIED.contains(child.name())) {
        child.release();
      }
    }
    return (id, source, links) -> new NegativeAssertion(id, source, code, kind, reason, recorded);
  }
}
