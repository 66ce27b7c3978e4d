package dev.consilium.fhir.consent;

import dev.consilium.core.Coding;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.consent.policy.DataElements;
import dev.consilium.core.consent.policy.DataReference;
import dev.consilium.core.consent.policy.PolicyPeriod;
import dev.consilium.core.consent.policy.Provision;
import dev.consilium.core.consent.policy.ProvisionActor;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Consent.provision as policy.
 *
 * <p>Where one value of an element is not understood the whole element is left out, so that a
 * denial reaches farther and never less far; the consent's permits no longer count then.
 */
record ProvisionMapping(References references) {

  private static final Set<String> KNOWN = Set.of(
      "id",
      "type",
      "period",
      "actor",
      "action",
      "securityLabel",
      "purpose",
      "class",
      "code",
      "dataPeriod",
      "data",
      "provision");

  Provision root(Place place) {
    var type = place.text("type").orElse("");
    return elements(place.has("type") ? effect(place, type) : Provision.frame(), place, 1);
  }

  private Provision nested(Place place, int depth) {
    var type = place.text("type").orElse("");
    if (!place.has("type")) {
      place.lost("an exception has no type", "consent-exception-type");
    }
    return elements(place.has("type") ? effect(place, type) : Provision.deny(), place, depth);
  }

  private static Provision effect(Place place, String type) {
    if (type.equals("permit")) {
      return Provision.permit();
    }
    if (!type.equals("deny")) {
      place.lost("its type is neither permit nor deny", "consent-type");
    }
    return Provision.deny();
  }

  private Provision elements(Provision begun, Place place, int depth) {
    if (depth > Provision.MAX_DEPTH) {
      throw new LimitExceededException("Consent " + place.path() + ": exceptions are nested more"
          + " than " + Provision.MAX_DEPTH + " deep [provision-depth]."
          + " Say the same with fewer levels.");
    }
    place.only(KNOWN);
    var provision = begun
        .actors(actors(place))
        .actions(concepts(place, "action"))
        .purposes(codings(place, "purpose"))
        .data(data(place));
    var period = period(place, "period");
    if (period.isPresent()) {
      provision = provision.during(period.get());
    }
    return provision.exceptions(
        place.each("provision").stream().map(it -> nested(it, depth + 1)).toList());
  }

  private DataElements data(Place place) {
    var data = DataElements.ANY
        .labelled(codings(place, "securityLabel"))
        .classed(codings(place, "class"))
        .coded(concepts(place, "code"))
        .data(all(place, "data", this::reference));
    var period = period(place, "dataPeriod");
    return period.isPresent() ? data.within(period.get()) : data;
  }

  private Optional<PolicyPeriod.Dated> period(Place place, String field) {
    if (!place.has(field)) {
      return Optional.empty();
    }
    var period = place.get(field);
    period.only(Set.of("id", "start", "end"));
    var start = period.text("start").flatMap(PartialDate::parse);
    var end = period.text("end").flatMap(PartialDate::parse);
    var unread = (period.has("start") && start.isEmpty()) || (period.has("end") && end.isEmpty());
    var turned = start.isPresent() && end.isPresent() && end.get().isSurelyBefore(start.get());
    if (unread || turned || (start.isEmpty() && end.isEmpty())) {
      period.lost("it is no period", "consent-period");
      return Optional.empty();
    }
    return Optional.of(new PolicyPeriod.Dated(start.orElse(null), end.orElse(null)));
  }

  private List<ProvisionActor> actors(Place place) {
    return all(place, "actor", this::actor).stream().flatMap(List::stream).toList();
  }

  private Optional<List<ProvisionActor>> actor(Place actor) {
    actor.only(Set.of("id", "role", "reference"));
    var names = references.names(actor.get("reference").json());
    var roles = Codings.concept(actor.get("role").json());
    if (names.isEmpty() || roles.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        roles.stream().map(role -> new ProvisionActor(role, names)).toList());
  }

  private Optional<DataReference> reference(Place data) {
    data.only(Set.of("id", "meaning", "reference"));
    var meaning = data.text("meaning")
        .flatMap(word -> EnumSet.allOf(DataReference.Meaning.class).stream()
            .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst());
    var names = references.names(data.get("reference").json());
    return meaning.isEmpty() || names.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataReference(meaning.get(), names.iterator().next()));
  }

  private List<Coding> codings(Place place, String field) {
    return all(place, field, it -> Codings.coding(it.json()));
  }

  private List<Coding> concepts(Place place, String field) {
    return all(
            place,
            field,
            it -> Optional.of(Codings.concept(it.json())).filter(codes -> !codes.isEmpty()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  // All or nothing: half of a denial's alternatives would deny less than the patient said.
  private static <T> List<T> all(Place place, String field, Function<Place, Optional<T>> reading) {
    var values = new ArrayList<T>();
    var whole = true;
    for (var one : place.each(field)) {
      var value = reading.apply(one);
      if (value.isPresent()) {
        values.add(value.get());
      } else {
        one.lost("it cannot be compared with anything", "consent-value");
        whole = false;
      }
    }
    return whole ? values : List.of();
  }
}
