package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who and what every scenario is played with; ids alone, nobody real. */
final class Cast {

  static final CaseId CASE = new CaseId("C-1");
  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  static final PartyId PATIENT = new PartyId("p-1");
  static final PartyId FIRST = new PartyId("s-1");
  static final PartyId SECOND = new PartyId("s-2");
  static final PartyId THIRD = new PartyId("s-3");
  static final PartyId REVIEWER = new PartyId("q-1");
  static final PartyId PHYSICIAN = new PartyId("d-1");
  static final PartyId STRANGER = new PartyId("x-1");
  static final PartyId OFFICE = new PartyId("c-1");
  static final List<PartyId> READERS = List.of(FIRST, SECOND, THIRD, REVIEWER, STRANGER);
  static final Actor REQUESTER = new Actor(PATIENT, Role.REQUESTER);
  static final Actor COORDINATOR = new Actor(OFFICE, Role.COORDINATOR);
  static final Actor SPECIALIST = new Actor(FIRST, Role.SPECIALIST);
  static final Actor CHAIR = new Actor(FIRST, Role.PANEL_CHAIR);
  static final Actor QUALITY = new Actor(REVIEWER, Role.QUALITY_REVIEWER);
  static final Actor SOFTWARE = new Actor(new PartyId("app"), Role.SYSTEM);
  static final Jurisdiction HOME = new Jurisdiction("US-AZ");
  static final Jurisdiction ELSEWHERE = new Jurisdiction("DE");
  static final Instant LATER = START.plus(Duration.ofDays(40));
  static final Instant LATEST = START.plus(Duration.ofDays(130));
  static final Instant MONTH_END = START.plus(Duration.ofDays(30));
  static final Period MONTH = new Period(START, MONTH_END);
  static final Instant YEAR_END = START.plus(Duration.ofDays(365));
  static final Period YEAR = new Period(START, YEAR_END);
  static final ContentHash DOSSIER = hash("dossier");
  static final ContentHash OPINION = hash("opinion");
  static final ContentHash OTHER = hash("other");
  static final ContentHash FIRST_OPINION = hash("first-opinion");

  private Cast() {}

  static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Actor member(PartyId party) {
    return new Actor(party, Role.SPECIALIST);
  }
}
