package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import java.util.List;
import java.util.regex.Pattern;

/** Evaluates one guard for one move. */
final class GuardChecks {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final MoveContext context;
  private final CaseFile file;
  private final PeopleChecks people;
  private final WorkChecks work;
  private final PanelChecks panel;
  private final ProgramChecks program;

  GuardChecks(MoveContext context) {
    this.context = context;
    this.file = context.file();
    this.people = new PeopleChecks(context.file(), context.at(), context.table());
    this.work = new WorkChecks(context);
    this.panel = new PanelChecks(context);
    this.program = new ProgramChecks(context);
  }

  List<Shortfall> check(Guard guard) {
    return switch (guard) {
      case CONSENT -> people.consent(context.readers(), context.to());
      case LICENSED -> people.licensed(context.charged());
      case COI -> people.coi(context.charged());
      case INDEMNITY -> people.indemnity(context.charged());
      case TRANSFER -> people.transfer(context.readers());
      case QUESTION ->
        unless(!file.questions.isEmpty(), guard, "no question is asked", "Record a question");
      case SUBJECT ->
        unless(file.subject != null, guard, "no patient is recorded", "Record the patient's id");
      case REASON ->
        unless(
            !(context.move() instanceof CaseMove.Reasoned it)
                || CODE.matcher(it.reason()).matches(),
            guard,
            "the reason is no code",
            "Give a code in lower-case-with-dashes");
      case ELIGIBLE ->
        unless(
            file.eligible,
            guard,
            "the program did not admit it",
            "Record that the admission rules are met");
      case NOT_EMERGENCY ->
        unless(
            !file.emergency,
            guard,
            "an emergency is flagged",
            "Give emergency advice and decline, or record that it is none");
      case SUMMARY ->
        unless(
            file.dossierCurrent,
            guard,
            "no dossier is sealed after the last record",
            "Seal the dossier");
      case COMPARATOR_FROZEN ->
        unless(
            file.comparator != null,
            guard,
            "the initial opinion is not frozen",
            "Freeze the initial opinion");
      case NO_RELEASE ->
        unless(
            file.releases.isEmpty(),
            guard,
            file.releases.size() + " version(s) are released and stay",
            "Cancel the open amendment instead");
      case PANEL -> panel.panel();
      case POSITIONS -> panel.positions();
      case DISSENT -> panel.dissent();
      case DECISION -> panel.decision();
      case COSIGNED -> panel.cosigned();
      case SOLO -> panel.solo();
      case PROGRAM_CONSENTS -> program.consents();
      case TREATING_PHYSICIAN -> program.treatingPhysician();
      case SELECTION -> program.selection();
      case ADVISED -> program.advised();
      case DELIVERED -> program.delivered();
      case ANSWERS -> work.answers();
      case QA -> work.qa();
      case INDEPENDENT_QA -> work.independentQa();
      case AI_DISCLOSED -> work.aiDisclosed();
      case SIG_VALID -> work.signatureValid();
      case LICENSED_AT_SIGN -> work.licensedAtSign();
      case LOOP_CLOSED -> work.loopClosed();
    };
  }
}
