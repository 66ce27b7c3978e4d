package dev.consilium.core.program;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.consent.ConsentKind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ServiceProgram}; each option may be set once, and says so. */
public final class ProgramBuilder {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  final String id;

  @Nullable
  String name;

  @Nullable
  String source;

  @Nullable
  AdmissionRules admission;

  @Nullable
  TreatingPhysicianMode treatingPhysician = TreatingPhysicianMode.INFORMED;

  Set<ConsentKind> consents = Set.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE);

  @Nullable
  String checklist;

  @Nullable
  SelectionMode selection = SelectionMode.COORDINATOR;

  @Nullable
  Integer panelMembers = 1;

  Set<Edition> editions = Set.of(Edition.CLINICIAN, Edition.PATIENT);

  @Nullable
  Integer turnaroundDays;

  @Nullable
  Integer urgentHours;

  @Nullable
  Integer followUpQuestions = 0;

  @Nullable
  Integer followUpDays = 0;

  Set<ReleaseRecipient> recipients = Set.of(ReleaseRecipient.PATIENT);
  Set<Jurisdiction> jurisdictions = Set.of();
  private final Set<String> set = new HashSet<>();

  ProgramBuilder(String id) {
    if (!CODE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "Program: the id is no code [program-id]." + " Give lower-case-with-dashes.");
    }
    this.id = id;
  }

  /**
   * Sets an option: tells what people call it.
   *
   * @param name what people call it
   * @return this
   */
  public ProgramBuilder name(String name) {
    once("name");
    check(!name.isBlank(), "name", "it is blank");
    this.name = name;
    return this;
  }

  /**
   * Sets an option: tells which published process it follows.
   *
   * @param source a citation, or who wrote it
   * @return this
   */
  public ProgramBuilder source(String source) {
    once("source");
    check(!source.isBlank(), "source", "it is blank");
    this.source = source;
    return this;
  }

  /**
   * Sets an option: tells whom it takes.
   *
   * @param admission whom it takes
   * @return this
   */
  public ProgramBuilder admission(AdmissionRules admission) {
    once("admission");
    this.admission = admission;
    return this;
  }

  /**
   * Sets an option: tells what part the treating physician has.
   *
   * @param treatingPhysician the mode
   * @return this
   */
  public ProgramBuilder treatingPhysician(TreatingPhysicianMode treatingPhysician) {
    once("treatingPhysician");
    this.treatingPhysician = treatingPhysician;
    return this;
  }

  /**
   * Sets an option: tells which consents are needed before records are shown.
   *
   * @param consents the kinds; the service itself among them
   * @return this
   */
  public ProgramBuilder consents(Set<ConsentKind> consents) {
    once("consents");
    check(consents.contains(ConsentKind.SERVICE), "consents", "the service itself needs consent");
    this.consents = Set.copyOf(consents);
    return this;
  }

  /**
   * Sets an option: names the checklist of records.
   *
   * @param checklist the checklist's id
   * @return this
   */
  public ProgramBuilder checklist(String checklist) {
    once("checklist");
    check(!checklist.isBlank(), "checklist", "it is blank");
    this.checklist = checklist;
    return this;
  }

  /**
   * Sets an option: tells who chooses the specialist.
   *
   * @param selection who chooses
   * @return this
   */
  public ProgramBuilder selection(SelectionMode selection) {
    once("selection");
    this.selection = selection;
    return this;
  }

  /**
   * Sets an option: tells how many specialists give the opinion.
   *
   * @param panelMembers 1 for one specialist, else the panel's size
   * @return this
   */
  public ProgramBuilder panelMembers(int panelMembers) {
    once("panelMembers");
    check(panelMembers >= 1, "panelMembers", "at least 1 is needed");
    this.panelMembers = panelMembers;
    return this;
  }

  /**
   * Sets an option: tells which reports are made.
   *
   * @param editions at least one
   * @return this
   */
  public ProgramBuilder editions(Set<Edition> editions) {
    once("editions");
    check(!editions.isEmpty(), "editions", "at least one is needed");
    this.editions = Set.copyOf(editions);
    return this;
  }

  /**
   * Sets an option: tells how long an opinion takes once the records are complete.
   *
   * @param turnaroundDays business days, at least 1
   * @return this
   */
  public ProgramBuilder turnaroundDays(int turnaroundDays) {
    once("turnaroundDays");
    check(turnaroundDays >= 1, "turnaroundDays", "at least 1 is needed");
    this.turnaroundDays = turnaroundDays;
    return this;
  }

  /**
   * Sets an option: tells how long an urgent opinion takes once the records are complete.
   *
   * @param urgentHours hours, at least 1
   * @return this
   */
  public ProgramBuilder urgentHours(int urgentHours) {
    once("urgentHours");
    check(urgentHours >= 1, "urgentHours", "at least 1 is needed");
    this.urgentHours = urgentHours;
    return this;
  }

  /**
   * Sets an option: tells how many follow-up questions are free.
   *
   * @param followUpQuestions 0 or more
   * @return this
   */
  public ProgramBuilder followUpQuestions(int followUpQuestions) {
    once("followUpQuestions");
    check(followUpQuestions >= 0, "followUpQuestions", "0 or more are allowed");
    this.followUpQuestions = followUpQuestions;
    return this;
  }

  /**
   * Sets an option: tells how long follow-up questions can be asked.
   *
   * @param followUpDays days, 0 or more
   * @return this
   */
  public ProgramBuilder followUpDays(int followUpDays) {
    once("followUpDays");
    check(followUpDays >= 0, "followUpDays", "0 or more are allowed");
    this.followUpDays = followUpDays;
    return this;
  }

  /**
   * Sets an option: tells who receives the opinion.
   *
   * @param recipients at least one
   * @return this
   */
  public ProgramBuilder recipients(Set<ReleaseRecipient> recipients) {
    once("recipients");
    check(!recipients.isEmpty(), "recipients", "at least one is needed");
    this.recipients = Set.copyOf(recipients);
    return this;
  }

  /**
   * Sets an option: tells whose residents it serves.
   *
   * @param jurisdictions countries or parts; empty for every place
   * @return this
   */
  public ProgramBuilder jurisdictions(Set<Jurisdiction> jurisdictions) {
    once("jurisdictions");
    this.jurisdictions = Set.copyOf(jurisdictions);
    return this;
  }

  /**
   * Makes the program.
   *
   * @return the program
   * @throws IllegalStateException if an option without a default is not set
   */
  public ServiceProgram build() {
    return new ServiceProgram(this);
  }

  <T> T required(String option, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(
          "Program " + id + ": " + option + " is not set [option-set]. Set it.");
    }
    return value;
  }

  private void once(String option) {
    if (!set.add(option)) {
      throw new IllegalStateException("Program " + id + ": " + option
          + " is already set [set-once]. Remove one of the two calls.");
    }
  }

  private void check(boolean holds, String option, String found) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Program " + id + ": " + option + ", " + found + " [option-value]. Correct the value.");
    }
  }
}
