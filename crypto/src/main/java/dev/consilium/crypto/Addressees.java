package dev.consilium.crypto;

import dev.consilium.core.Refusal;
import dev.consilium.core.consent.ConsentRegister;
import dev.consilium.core.consent.DisclosureGate;
import dev.consilium.core.consent.DisclosurePermit;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.crypto.keys.RecipientKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The recipients of one package, each with its permit. Not safe to share between threads. */
final class Addressees {

  private record Addressee(RecipientKey key, DisclosurePermit permit) {}

  private final CaseDossier dossier;
  private final PackageOrder order;
  private final RecipientDirectory directory;
  private final ConsentRegister consents;
  private final List<Addressee> list = new ArrayList<>();

  Addressees(
      CaseDossier dossier,
      PackageOrder order,
      RecipientDirectory directory,
      ConsentRegister consents) {
    this.dossier = dossier;
    this.order = order;
    this.directory = directory;
    this.consents = consents;
  }

  Optional<Refusal> add(RecipientKey key, DisclosurePermit permit, Instant now) {
    var addressee = new Addressee(key, permit);
    if (list.stream().anyMatch(it -> it.key().equals(key))) {
      return Optional.of(refuse(
          addressee, "its key is there already", "recipient-once", "Remove one of the two calls."));
    }
    var refusal = fixed(addressee).or(() -> current(addressee, now).stream().findFirst());
    if (refusal.isEmpty()) {
      list.add(addressee);
    }
    return refusal;
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** Everything that time may have changed. */
  Stream<Refusal> current(Instant now) {
    return list.stream().flatMap(it -> current(it, now).stream());
  }

  List<RecipientKey> keys() {
    return list.stream().map(Addressee::key).toList();
  }

  PackageClaims claims(Instant now) {
    var permits = list.stream().map(Addressee::permit).toList();
    return new PackageClaims(
        order.issuer(),
        order.urn(),
        now.truncatedTo(ChronoUnit.SECONDS),
        expires(),
        list.stream().map(it -> it.key().id()).toList(),
        new PackageClaims.Disclosure(
            dossier.caseId(),
            dossier.version(),
            dossier.hash(),
            permits.get(0).purpose(),
            permits.stream().map(DisclosurePermit::id).toList(),
            permits.stream().flatMap(it -> it.obligations().stream()).distinct().toList()));
  }

  /** The order's end, which no permit undercuts, or else the earliest permit end. */
  Instant expires() {
    var asked = order.expires();
    var end = asked != null
        ? asked
        : list.stream().map(it -> end(it.permit())).min(Instant::compareTo).orElseThrow();
    return end.truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<Refusal> fixed(Addressee it) {
    var permit = it.permit();
    if (!permit.caseId().equals(dossier.caseId())) {
      return Optional.of(refuse(
          it,
          "its permit is for case " + permit.caseId(),
          "permit-case",
          "Ask the disclosure gate for a permit for case " + dossier.caseId() + "."));
    }
    if (!permit.dossier().equals(dossier.hash())) {
      return Optional.of(refuse(
          it,
          "its permit is for dossier " + permit.dossier(),
          "permit-dossier",
          "Ask the disclosure gate for a permit for this dossier."));
    }
    if (!list.isEmpty() && list.get(0).permit().purpose() != permit.purpose()) {
      return Optional.of(refuse(
          it,
          "its permit is for " + permit.purpose() + ", the package for "
              + list.get(0).permit().purpose(),
          "permit-purpose",
          "Seal one package per purpose."));
    }
    var asked = order.expires();
    if (asked != null && asked.isAfter(end(permit))) {
      return Optional.of(refuse(
          it,
          "its permit ends " + end(permit) + ", the package " + asked,
          "expiry-within-permit",
          "Let the package end with its earliest permit."));
    }
    return Optional.empty();
  }

  private List<Refusal> current(Addressee it, Instant now) {
    var permit = it.permit();
    if (!permit.period().contains(now)) {
      return List.of(refuse(
          it,
          "its permit holds from " + permit.period().start() + " to " + end(permit) + ", not at "
              + now,
          "permit-current",
          "Ask the disclosure gate for a new permit."));
    }
    if (!directory.binds(permit.recipient(), it.key(), now)) {
      return List.of(refuse(
          it,
          "the directory does not bind key " + it.key() + " to it",
          "key-bound",
          "Have the recipient's key checked and listed in the directory."));
    }
    // A consent may have been withdrawn since the permit was given.
    return DisclosureGate.recheck(permit, consents.of(permit.caseId()), now).reasons();
  }

  private static Instant end(DisclosurePermit permit) {
    return Objects.requireNonNull(permit.period().end(), "a permit has both ends");
  }

  private Refusal refuse(Addressee it, String found, String rule, String remedy) {
    return new Refusal(
        "Package " + order.id() + ", recipient " + it.permit().recipient(), found, rule, remedy);
  }
}
