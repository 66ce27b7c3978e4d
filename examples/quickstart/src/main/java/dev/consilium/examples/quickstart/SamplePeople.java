package dev.consilium.examples.quickstart;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.assistance.NamedHuman;

/** Who plays which part in the samples; nobody in them exists. */
public final class SamplePeople {

  /** Asks for the opinion. */
  public static final Actor REQUESTER = new Actor(new PartyId("requester-1"), Role.REQUESTER);
  /** Runs the case. */
  public static final Actor COORDINATOR = new Actor(new PartyId("coordinator-1"), Role.COORDINATOR);
  /** Checks the opinion. */
  public static final Actor REVIEWER =
      new Actor(new PartyId("quality-reviewer-1"), Role.QUALITY_REVIEWER);
  /** Whose record it is. */
  public static final PartyId PATIENT = new PartyId("patient-1");
  /** Gave the first opinion and treats the patient. */
  public static final PartyId TREATING_DOCTOR = new PartyId("treating-doctor-1");

  private SamplePeople() {}

  /**
   * Names the coordinator.
   *
   * @return the person who answers for machine output
   */
  public static NamedHuman coordinator() {
    return new NamedHuman(COORDINATOR, "Demo Coordinator");
  }

  /**
   * Names the reviewer.
   *
   * @return the person who classifies the change and checks the quality
   */
  public static NamedHuman reviewer() {
    return new NamedHuman(REVIEWER, "Demo Quality Reviewer");
  }

  /**
   * Makes the specialist an actor.
   *
   * @param id as in the directory
   * @return the actor
   */
  public static Actor specialist(PartyId id) {
    return new Actor(id, Role.SPECIALIST);
  }
}
