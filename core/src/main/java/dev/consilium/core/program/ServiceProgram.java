package dev.consilium.core.program;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.consent.ConsentKind;
import java.util.Set;

/**
 * How one provider runs second opinions: whom it takes, what it asks for, what it delivers.
 *
 * <p>Immutable. Presets come as data: {@code ServiceProgram.preset("written-oncology-solo")}.
 */
public final class ServiceProgram {

  private final String id;
  private final String name;
  private final String source;
  private final AdmissionRules admission;
  private final TreatingPhysicianMode treatingPhysician;
  private final Set<ConsentKind> consents;
  private final String checklist;
  private final SelectionMode selection;
  private final int panelMembers;
  private final Set<Edition> editions;
  private final int turnaroundDays;
  private final int urgentHours;
  private final int followUpQuestions;
  private final int followUpDays;
  private final Set<ReleaseRecipient> recipients;
  private final Set<Jurisdiction> jurisdictions;

  ServiceProgram(ProgramBuilder builder) {
    this.id = builder.id;
    this.name = builder.required("name", builder.name);
    this.source = builder.required("source", builder.source);
    this.admission = builder.required("admission", builder.admission);
    this.treatingPhysician = builder.required("treatingPhysician", builder.treatingPhysician);
    this.consents = Set.copyOf(builder.consents);
    this.checklist = builder.required("checklist", builder.checklist);
    this.selection = builder.required("selection", builder.selection);
    this.panelMembers = builder.required("panelMembers", builder.panelMembers);
    this.editions = Set.copyOf(builder.editions);
    this.turnaroundDays = builder.required("turnaroundDays", builder.turnaroundDays);
    this.urgentHours = builder.required("urgentHours", builder.urgentHours);
    this.followUpQuestions = builder.required("followUpQuestions", builder.followUpQuestions);
    this.followUpDays = builder.required("followUpDays", builder.followUpDays);
    this.recipients = Set.copyOf(builder.recipients);
    this.jurisdictions = Set.copyOf(builder.jurisdictions);
  }

  /**
   * Starts a program; by default one specialist chosen by a coordinator, both editions, to the
   * patient.
   *
   * @param id its id, in lower-case-with-dashes
   * @return a builder in which each option may be set once
   */
  public static ProgramBuilder builder(String id) {
    return new ProgramBuilder(id);
  }

  /**
   * Gives a program that ships with this library.
   *
   * @param id such as {@code written-oncology-solo}
   * @return the program
   * @throws IllegalArgumentException if no preset has this id
   */
  public static ServiceProgram preset(String id) {
    return ServiceProgramJson.preset(id);
  }

  /**
   * Names the program.
   *
   * @return its id
   */
  public String id() {
    return id;
  }

  /**
   * Tells what people call it.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Tells which published process it follows.
   *
   * @return a citation, or who wrote it
   */
  public String source() {
    return source;
  }

  /**
   * Tells whom it takes.
   *
   * @return the rules
   */
  public AdmissionRules admission() {
    return admission;
  }

  /**
   * Tells what part the treating physician has.
   *
   * @return the mode
   */
  public TreatingPhysicianMode treatingPhysician() {
    return treatingPhysician;
  }

  /**
   * Tells which consents are needed before records are shown.
   *
   * @return the kinds; the service itself always among them
   */
  public Set<ConsentKind> consents() {
    return consents;
  }

  /**
   * Names the checklist of records.
   *
   * @return its id
   */
  public String checklist() {
    return checklist;
  }

  /**
   * Tells who chooses the specialist.
   *
   * @return the mode
   */
  public SelectionMode selection() {
    return selection;
  }

  /**
   * Tells how many specialists give the opinion.
   *
   * @return 1 for one specialist, else the panel's size
   */
  public int panelMembers() {
    return panelMembers;
  }

  /**
   * Tells which reports are made.
   *
   * @return at least one
   */
  public Set<Edition> editions() {
    return editions;
  }

  /**
   * Tells how long an opinion takes once the records are complete.
   *
   * @return business days
   */
  public int turnaroundDays() {
    return turnaroundDays;
  }

  /**
   * Tells how long an urgent opinion takes once the records are complete.
   *
   * @return hours
   */
  public int urgentHours() {
    return urgentHours;
  }

  /**
   * Tells how many follow-up questions are free.
   *
   * @return 0 or more
   */
  public int followUpQuestions() {
    return followUpQuestions;
  }

  /**
   * Tells how long follow-up questions can be asked.
   *
   * @return days after the release, 0 or more
   */
  public int followUpDays() {
    return followUpDays;
  }

  /**
   * Tells who receives the opinion.
   *
   * @return at least one
   */
  public Set<ReleaseRecipient> recipients() {
    return recipients;
  }

  /**
   * Tells whose residents it serves.
   *
   * @return countries or parts; empty for every place
   */
  public Set<Jurisdiction> jurisdictions() {
    return jurisdictions;
  }

  /**
   * Tells whether a panel gives the opinion.
   *
   * @return true for more than one specialist
   */
  public boolean panel() {
    return panelMembers > 1;
  }

  boolean serves(Jurisdiction residence) {
    return jurisdictions.isEmpty() || jurisdictions.stream().anyMatch(residence::isWithin);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceProgram that
        && ServiceProgramJson.write(this).equals(ServiceProgramJson.write(that));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "ServiceProgram[" + id + "]";
  }
}
