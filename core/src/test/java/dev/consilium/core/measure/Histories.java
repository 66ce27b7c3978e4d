package dev.consilium.core.measure;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.EventHeader;
import dev.consilium.core.sla.BusinessCalendar;
import dev.consilium.core.sla.HolidayCalendar;
import dev.consilium.core.sla.WeeklyHours;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes histories step by step at chosen hours. */
final class Histories {

  static final CaseId CASE = new CaseId("C-1");
  // A Monday, 09:00.
  static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  static final BusinessCalendar OFFICE = new BusinessCalendar(
      ZoneId.of("UTC"), WeeklyHours.weekdays("09:00", "17:00"), HolidayCalendar.none());
  static final ClockTable TABLE = ClockTable.standard();
  static final ClockTargets THREE_DAYS = ClockTargets.turnaround(3, 12, List.of(75));
  static final Period ACCESS = new Period(MONDAY, MONDAY.plus(Duration.ofDays(90)));
  private static final Actor ACTOR = new Actor(new PartyId("c-1"), Role.COORDINATOR);

  private final List<CaseEvent> events = new ArrayList<>();
  private final CaseId id;

  private Histories(CaseId id) {
    this.id = id;
  }

  static Histories of(String id) {
    return new Histories(new CaseId(id));
  }

  static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  Histories at(int hours, CaseStep... steps) {
    return at(MONDAY.plus(Duration.ofHours(hours)), steps);
  }

  Histories at(Instant at, CaseStep... steps) {
    for (var step : steps) {
      var previous = events.isEmpty() ? hash("first") : hash("event " + events.size());
      var header = new EventHeader(id, events.size() + 1L, at, ACTOR, "", previous);
      events.add(
          step instanceof CaseMove move
              ? new CaseEvent.Moved(header, move)
              : new CaseEvent.Noted(header, (CaseFact) step));
    }
    return this;
  }

  Histories and(List<CaseEvent> more) {
    more.forEach(event -> at(event.header().at(), event.step()));
    return this;
  }

  List<CaseEvent> events() {
    return List.copyOf(events);
  }

  CaseClocks clocks() {
    return CaseClocks.of(events(), TABLE, THREE_DAYS, OFFICE);
  }

  static CaseFact consent() {
    return new CaseFact.ConsentGranted(
        "consent-1", ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone(), ACCESS);
  }

  static CaseMove assigned() {
    return new CaseMove.SpecialistAssigned(new PartyId("s-1"), ACCESS);
  }

  static CaseMove drafted() {
    return new CaseMove.OpinionDrafted(
        1, hash("opinion"), Set.of("q1"), Set.of(), new PartyId("q-1"));
  }

  static CaseMove signed() {
    return new CaseMove.OpinionSigned(hash("opinion"), hash("dossier"), hash("certificate"));
  }

  static CaseMove released() {
    return new CaseMove.OpinionReleased(Set.of(new PartyId("p-1")), "portal");
  }

  /** Requested on Monday at 9, complete at 11, released on Tuesday at 15. */
  static Histories straight(String id) {
    return of(id)
        .at(0, new CaseMove.CaseSubmitted())
        .at(1, consent())
        .at(2, new CaseMove.CasePrepared())
        .at(4, assigned())
        .at(24, drafted())
        .at(27, new CaseMove.QualityReviewPassed())
        .at(28, signed())
        .at(30, released());
  }
}
