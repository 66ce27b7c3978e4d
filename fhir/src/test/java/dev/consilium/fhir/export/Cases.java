package dev.consilium.fhir.export;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentGrant;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.EventHeader;
import dev.consilium.core.task.CaseTasks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** A synthetic case, step by step. */
final class Cases {

  static final CaseId ID = new CaseId("syn-1");
  static final PartyId PATIENT = new PartyId("syn-patient");
  static final PartyId EXPERT = new PartyId("syn-expert");
  static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
  static final Period YEAR = new Period(NOON, NOON.plus(Duration.ofDays(365)));
  static final CaseSettings SETTINGS = new CaseSettings(
      new PartyId("clinic"), "Example Clinic", URI.create("https://example.org/consent-policy"));
  static final CaseExporter EXPORTER = new CaseExporter(SETTINGS);

  private static final Actor DESK = new Actor(new PartyId("syn-desk"), Role.COORDINATOR);
  private static final ContentHash OPINION = Documents.hash("opinion");
  private static final ContentHash DOSSIER = Documents.hash("dossier");

  private Cases() {}

  static CaseTasks tasks(CaseStep... steps) {
    var events = new ArrayList<CaseEvent>();
    for (var step : steps) {
      var header = new EventHeader(
          ID, events.size() + 1L, NOON.plusSeconds(events.size()), DESK, "", DOSSIER);
      events.add(
          step instanceof CaseMove move
              ? new CaseEvent.Moved(header, move)
              : new CaseEvent.Noted(header, (CaseFact) step));
    }
    return CaseTasks.of(ID, events);
  }

  static CaseStep[] inReview() {
    return new CaseStep[] {
      new CaseFact.SubjectRecorded(PATIENT, new Jurisdiction("US-AZ")),
      new CaseMove.CaseSubmitted(),
      new CaseMove.CaseReceived(),
      new CaseMove.RecordsRequested(),
      new CaseFact.DossierSealed(DOSSIER),
      new CaseMove.CasePrepared(),
      new CaseMove.MatchingStarted(),
      new CaseMove.SpecialistAssigned(EXPERT, YEAR),
      new CaseMove.ReviewStarted()
    };
  }

  static CaseStep[] released() {
    return and(
        inReview(),
        new CaseMove.OpinionDrafted(1, OPINION, Set.of("q1"), Set.of(), new PartyId("syn-judge")),
        new CaseMove.QualityReviewPassed(),
        new CaseMove.OpinionSigned(OPINION, DOSSIER, Documents.hash("certificate")),
        new CaseMove.OpinionReleased(Set.of(PATIENT), "portal"));
  }

  static CaseStep[] and(CaseStep[] before, CaseStep... more) {
    var all = new ArrayList<>(Arrays.asList(before));
    all.addAll(Arrays.asList(more));
    return all.toArray(CaseStep[]::new);
  }

  static ConsentGrant grant(ConsentKind kind) {
    return grant(kind, Recipients.anyone(), YEAR);
  }

  static ConsentGrant grant(ConsentKind kind, Recipients recipients, Period period) {
    return new ConsentGrant(
        kind.name(),
        ID,
        kind,
        PATIENT,
        ConsentGrant.Authority.PATIENT,
        recipients,
        Set.of(PurposeOfUse.TREAT, PurposeOfUse.PATRQT),
        period,
        null,
        Documents.hash("signed paper"));
  }

  static List<GivenConsent> consents() {
    return Arrays.stream(ConsentKind.values()).map(it -> given(grant(it))).toList();
  }

  static GivenConsent given(ConsentGrant grant) {
    return new GivenConsent(grant, NOON.minusSeconds(60));
  }

  static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
