package dev.consilium.core.program;

import java.time.LocalDate;
import java.util.List;
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
  private final LocalDate sourceDate;
  private final Intake intake;
  private final AdmissionRules admission;
  private final PhysicianPart physician;
  private final ConsentRules consents;
  private final RecordRules records;
  private final CaseManagement management;
  private final SelectionRules selection;
  private final ExpertRules experts;
  private final PanelRules panel;
  private final List<ReReadRule> reReads;
  private final ReportRules report;
  private final Turnaround turnaround;
  private final DeliveryRules delivery;
  private final FollowUp followUp;
  private final ReleaseRules release;
  private final Payment payment;
  private final Boundaries boundaries;
  private final List<String> assumed;

  ServiceProgram(ProgramBuilder builder) {
    this.id = builder.id;
    this.name = builder.required("name", builder.name);
    this.source = builder.required("source", builder.source);
    this.sourceDate = builder.required("source", builder.sourceDate);
    this.intake = builder.intake;
    this.admission = builder.required("admission", builder.admission);
    this.physician = builder.physician;
    this.consents = builder.consents;
    this.records = builder.required("records", builder.records);
    this.management = builder.management;
    this.selection = builder.selection;
    this.experts = builder.experts;
    this.panel = builder.panel;
    this.reReads = builder.reReads;
    this.report = builder.report;
    this.turnaround = builder.required("turnaround", builder.turnaround);
    this.delivery = builder.delivery;
    this.followUp = builder.followUp;
    this.release = builder.release;
    this.payment = builder.payment;
    this.boundaries = builder.boundaries;
    this.assumed = builder.assumed;
    ProgramHarmony.check(this);
  }

  /**
   * Starts a program; by default one specialist whom a coordinator chooses, both editions, in
   * writing, to the patient.
   *
   * @param id its id, in lower-case-with-dashes
   * @return a builder in which each option may be set once
   */
  public static ProgramBuilder builder(String id) {
    new Demands("Program").code("id", id).met();
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
    return ProgramPresets.preset(id);
  }

  /**
   * Lists the programs that ship with this library.
   *
   * @return their ids, sorted
   */
  public static List<String> presets() {
    return ProgramPresets.ids();
  }

  /** {@return its id, in lower-case-with-dashes} */
  public String id() {
    return id;
  }

  /** {@return what people call it} */
  public String name() {
    return name;
  }

  /** {@return which published process it follows, or who wrote it} */
  public String source() {
    return source;
  }

  /** {@return when the source was read, or the program written} */
  public LocalDate sourceDate() {
    return sourceDate;
  }

  /** {@return how a request comes in} */
  public Intake intake() {
    return intake;
  }

  /** {@return whom it takes} */
  public AdmissionRules admission() {
    return admission;
  }

  /** {@return what part the treating physician has} */
  public PhysicianPart physician() {
    return physician;
  }

  /** {@return which consents are needed before records are shown} */
  public ConsentRules consents() {
    return consents;
  }

  /** {@return which records are needed and how they come} */
  public RecordRules records() {
    return records;
  }

  /** {@return who looks after the case} */
  public CaseManagement management() {
    return management;
  }

  /** {@return who chooses the specialist} */
  public SelectionRules selection() {
    return selection;
  }

  /** {@return who may give the opinion} */
  public ExpertRules experts() {
    return experts;
  }

  /** {@return how many give the opinion} */
  public PanelRules panel() {
    return panel;
  }

  /** {@return what is read again} */
  public List<ReReadRule> reReads() {
    return reReads;
  }

  /** {@return what is written} */
  public ReportRules report() {
    return report;
  }

  /** {@return how long an opinion takes} */
  public Turnaround turnaround() {
    return turnaround;
  }

  /** {@return how the opinion reaches the patient} */
  public DeliveryRules delivery() {
    return delivery;
  }

  /** {@return what may be asked after the release} */
  public FollowUp followUp() {
    return followUp;
  }

  /** {@return who receives the opinion} */
  public ReleaseRules release() {
    return release;
  }

  /** {@return who pays} */
  public Payment payment() {
    return payment;
  }

  /** {@return what the service is for and never does} */
  public Boundaries boundaries() {
    return boundaries;
  }

  /** {@return JSON pointers of the settings that the source does not state} */
  public List<String> assumed() {
    return assumed;
  }

  /** {@return the id of the checklist that holds when no other does} */
  public String checklist() {
    return records.checklist(Set.of(), Set.of());
  }

  /** {@return what the program promises an ordinary case} */
  public CaseTerms terms() {
    return terms(selection.mode(), false);
  }

  /**
   * Gives what the program promises a case that differs from the ordinary.
   *
   * @param mode who chooses the specialist: the program's mode or one of its alternatives
   * @param complex true for a case that needs several independent opinions
   * @return the terms
   * @throws IllegalArgumentException if the program does not offer the mode
   */
  public CaseTerms terms(SelectionMode mode, boolean complex) {
    new Demands("Program " + id)
        .that(
            selection.allows(mode),
            "/selection/mode",
            mode + " is not offered",
            "selection-offered",
            "Give the program's mode or one of its alternatives.")
        .met();
    boolean several = complex && panel.ifComplex() > panel.least();
    return new CaseTerms(
        several ? panel.ifComplex() : panel.least(),
        several ? panel.ifComplex() : panel.quorum(),
        panel.decision(),
        mode,
        mode == SelectionMode.SHORTLIST ? selection.shortlist() : 0,
        physician.mode(),
        consents.kinds(),
        delivery.due(),
        followUp.questions(),
        followUp.days());
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
