package dev.consilium.examples.workbench;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.assistance.NamedHuman;

/** Who plays which part in the demo; nobody in it exists. */
final class DemoPeople {

  static final Actor REQUESTER = new Actor(new PartyId("requester-1"), Role.REQUESTER);
  static final Actor COORDINATOR = new Actor(new PartyId("coordinator-1"), Role.COORDINATOR);
  static final Actor REVIEWER = new Actor(new PartyId("quality-reviewer-1"), Role.QUALITY_REVIEWER);
  static final PartyId PATIENT = new PartyId("patient-1");
  static final PartyId TREATING_DOCTOR = new PartyId("treating-doctor-1");

  private DemoPeople() {}

  static NamedHuman coordinator() {
    return new NamedHuman(COORDINATOR, "Demo Coordinator");
  }

  static NamedHuman reviewer() {
    return new NamedHuman(REVIEWER, "Demo Quality Reviewer");
  }

  static Actor specialist(PartyId id) {
    return new Actor(id, Role.SPECIALIST);
  }
}
