package dev.consilium.core.program;

import dev.consilium.core.consent.ConsentKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ServiceProgram}; each option may be set once, and says so. */
public final class ProgramBuilder {

  final String id;

  @Nullable
  String name;

  @Nullable
  String source;

  @Nullable
  LocalDate sourceDate;

  Intake intake = Intake.notStated();

  @Nullable
  AdmissionRules admission;

  PhysicianPart physician = PhysicianPart.of(TreatingPhysicianMode.INFORMED);
  ConsentRules consents = ConsentRules.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE);

  @Nullable
  RecordRules records;

  CaseManagement management = CaseManagement.coordinator();
  SelectionRules selection = SelectionRules.by(SelectionMode.COORDINATOR);
  ExpertRules experts = ExpertRules.none();
  PanelRules panel = PanelRules.single();
  List<ReReadRule> reReads = List.of();
  ReportRules report = ReportRules.of(Edition.CLINICIAN, Edition.PATIENT);

  @Nullable
  Turnaround turnaround;

  DeliveryRules delivery = DeliveryRules.all(Delivery.WRITTEN);
  FollowUp followUp = FollowUp.of(0, 0);
  ReleaseRules release = ReleaseRules.patient();
  Payment payment = Payment.notStated();
  Boundaries boundaries = Boundaries.opinion();
  List<String> assumed = List.of();
  private final Set<String> set = new HashSet<>();

  ProgramBuilder(String id) {
    this.id = id;
  }

  /**
   * Sets what people call it.
   *
   * @param name the name
   * @return this
   */
  public ProgramBuilder name(String name) {
    once("name");
    this.name = name;
    return this;
  }

  /**
   * Sets which published process it follows.
   *
   * @param source a citation, or who wrote it
   * @param date when the source was read, or the program written
   * @return this
   */
  public ProgramBuilder source(String source, LocalDate date) {
    once("source");
    this.source = source;
    this.sourceDate = date;
    return this;
  }

  /**
   * Sets how a request comes in.
   *
   * @param intake the channels and steps
   * @return this
   */
  public ProgramBuilder intake(Intake intake) {
    once("intake");
    this.intake = intake;
    return this;
  }

  /**
   * Sets whom it takes.
   *
   * @param admission the rules
   * @return this
   */
  public ProgramBuilder admission(AdmissionRules admission) {
    once("admission");
    this.admission = admission;
    return this;
  }

  /**
   * Sets what part the treating physician has.
   *
   * @param physician the part
   * @return this
   */
  public ProgramBuilder physician(PhysicianPart physician) {
    once("physician");
    this.physician = physician;
    return this;
  }

  /**
   * Sets which consents are needed before records are shown.
   *
   * @param consents the rules
   * @return this
   */
  public ProgramBuilder consents(ConsentRules consents) {
    once("consents");
    this.consents = consents;
    return this;
  }

  /**
   * Sets which records are needed and how they come.
   *
   * @param records the rules
   * @return this
   */
  public ProgramBuilder records(RecordRules records) {
    once("records");
    this.records = records;
    return this;
  }

  /**
   * Sets who looks after the case.
   *
   * @param management the person
   * @return this
   */
  public ProgramBuilder management(CaseManagement management) {
    once("management");
    this.management = management;
    return this;
  }

  /**
   * Sets who chooses the specialist.
   *
   * @param selection the rules
   * @return this
   */
  public ProgramBuilder selection(SelectionRules selection) {
    once("selection");
    this.selection = selection;
    return this;
  }

  /**
   * Sets who may give the opinion.
   *
   * @param experts the rules
   * @return this
   */
  public ProgramBuilder experts(ExpertRules experts) {
    once("experts");
    this.experts = experts;
    return this;
  }

  /**
   * Sets how many give the opinion.
   *
   * @param panel the rules
   * @return this
   */
  public ProgramBuilder panel(PanelRules panel) {
    once("panel");
    this.panel = panel;
    return this;
  }

  /**
   * Sets what is read again.
   *
   * @param reReads the rules; empty for none
   * @return this
   */
  public ProgramBuilder reReads(List<ReReadRule> reReads) {
    once("reReads");
    this.reReads = List.copyOf(reReads);
    return this;
  }

  /**
   * Sets what is written.
   *
   * @param report the rules
   * @return this
   */
  public ProgramBuilder report(ReportRules report) {
    once("report");
    this.report = report;
    return this;
  }

  /**
   * Sets how long an opinion takes.
   *
   * @param turnaround the promise
   * @return this
   */
  public ProgramBuilder turnaround(Turnaround turnaround) {
    once("turnaround");
    this.turnaround = turnaround;
    return this;
  }

  /**
   * Sets how the opinion reaches the patient.
   *
   * @param delivery the ways
   * @return this
   */
  public ProgramBuilder delivery(DeliveryRules delivery) {
    once("delivery");
    this.delivery = delivery;
    return this;
  }

  /**
   * Sets what may be asked after the release.
   *
   * @param followUp the window
   * @return this
   */
  public ProgramBuilder followUp(FollowUp followUp) {
    once("followUp");
    this.followUp = followUp;
    return this;
  }

  /**
   * Sets who receives the opinion.
   *
   * @param release the rules
   * @return this
   */
  public ProgramBuilder release(ReleaseRules release) {
    once("release");
    this.release = release;
    return this;
  }

  /**
   * Sets who pays.
   *
   * @param payment the terms
   * @return this
   */
  public ProgramBuilder payment(Payment payment) {
    once("payment");
    this.payment = payment;
    return this;
  }

  /**
   * Sets what the service is for and never does.
   *
   * @param boundaries the bounds
   * @return this
   */
  public ProgramBuilder boundaries(Boundaries boundaries) {
    once("boundaries");
    this.boundaries = boundaries;
    return this;
  }

  /**
   * Sets which settings the source does not state.
   *
   * @param assumed JSON pointers into the program, such as {@code /turnaround/urgentHours}
   * @return this
   */
  public ProgramBuilder assumed(List<String> assumed) {
    once("assumed");
    this.assumed = List.copyOf(assumed);
    return this;
  }

  /**
   * Makes the program.
   *
   * @return the program
   * @throws IllegalStateException if an option without a default is not set
   * @throws IllegalArgumentException if options contradict each other; the message says all
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
}
