package dev.consilium.fhir.consent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Coding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.ConsentStatus;
import dev.consilium.core.consent.policy.Provision;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The Consent resource around its provisions. */
record ConsentMapping(References references, Notes notes) {

  private static final Set<String> KNOWN = Set.of(
      "resourceType",
      "id",
      "meta",
      "language",
      "text",
      "contained",
      "identifier",
      "status",
      "scope",
      "category",
      "patient",
      "dateTime",
      "performer",
      "organization",
      "sourceAttachment",
      "sourceReference",
      "policy",
      "policyRule",
      "verification",
      "provision");

  ConsentPolicy of(JsonNode json) {
    var id = References.text(json, "id")
        .orElseThrow(
            () -> new MalformedRecordException(
                "Consent: id is missing [consent-id]. Give the consent the id under which it is stored."));
    notes.about("Consent/" + id);
    var place = new Place("", json, notes);
    place.only(KNOWN);
    var patient = references.names(json.path("patient"));
    if (patient.isEmpty()) {
      throw new MalformedRecordException("Consent/" + id + ": patient is missing or unnamed"
          + " [consent-patient]. Name whose consent it is by reference or identifier.");
    }
    for (var used : List.of("policy", "verification")) {
      if (place.has(used)) {
        notes.unused(used, "it is not evaluated", "consent-unused");
      }
    }
    var root = place.has("provision")
        ? new ProvisionMapping(references).root(place.get("provision"))
        : Provision.frame();
    if (!place.has("provision")) {
      notes.unused("", "it has no provision, so that the implicit policy answers", "consent-empty");
    }
    var draft = ConsentPolicy.of(id, patient, root)
        .status(status(place))
        .scopes(scopes(place))
        .regulations(Codings.concept(json.path("policyRule")));
    given(place, draft);
    if (!notes.understood()) {
      draft.notUnderstood();
    }
    return draft.build();
  }

  private static ConsentStatus status(Place place) {
    var word = place.text("status").orElse("");
    return EnumSet.allOf(ConsentStatus.class).stream()
        .filter(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst()
        .orElseGet(() -> {
          place.get("status").lost("it is none of the known ones", "consent-status");
          return ConsentStatus.ACTIVE;
        });
  }

  private static List<Coding> scopes(Place place) {
    var all = new ArrayList<>(Codings.concept(place.get("scope").json()));
    place.each("category").forEach(it -> all.addAll(Codings.concept(it.json())));
    if (all.isEmpty()) {
      place.get("scope").lost("neither scope nor category has a code", "consent-scope");
    }
    return all;
  }

  private static void given(Place place, ConsentPolicy.Draft draft) {
    if (place.has("dateTime")) {
      var date = place.text("dateTime").flatMap(PartialDate::parse);
      if (date.isEmpty()) {
        place.get("dateTime").lost("it is no date", "consent-date");
      }
      draft.given(date.orElse(null));
    }
  }
}
