package dev.consilium.core.lifecycle;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.Role;
import dev.consilium.core.opinion.Dissent;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.program.CaseTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One second opinion, from draft to closed: the fold of its events.
 *
 * <p>Immutable and safe to share between threads. {@link #decide} answers a command; the host stores
 * the events it gives and goes on with the case after them.
 */
public final class SecondOpinionCase {

  private static final TransitionTable TABLE = TransitionTable.standard();

  private final CaseFile file;

  private SecondOpinionCase(CaseFile file) {
    this.file = file;
  }

  /**
   * Makes an empty case.
   *
   * @param id its id
   * @return a draft without events
   */
  public static SecondOpinionCase draft(CaseId id) {
    return new SecondOpinionCase(new CaseFile(id));
  }

  /**
   * Folds a stored history and verifies its order and its hash chain.
   *
   * @param id the case it should be of
   * @param events all events, in order
   * @return the case after them
   * @throws BrokenHistoryException if an event is missing, moved, changed or of another case
   */
  public static SecondOpinionCase replay(CaseId id, List<CaseEvent> events) {
    var file = new CaseFile(id);
    for (var event : events) {
      HistoryCheck.verify(file, TABLE, event);
      new CaseFold(file, TABLE).apply(event);
    }
    return new SecondOpinionCase(file);
  }

  /**
   * Decides a command; nothing changes.
   *
   * @param command who wants what
   * @param at now; not before the latest event
   * @return the events to store, or every failed guard and what would satisfy it
   */
  public Decision decide(CaseCommand command, Instant at) {
    var deciding = new Deciding(file, TABLE);
    var refusals = deciding.refusals(command, at);
    if (!refusals.isEmpty()) {
      return new Decision.Refused(refusals);
    }
    var events = new ArrayList<CaseEvent>();
    var after = append(events, command.by(), command.cause(), command.step(), at);
    if (deciding.endsService(command, at)) {
      var reason = Deciding.CONSENT_WITHDRAWN;
      after = after.append(events, command.by(), reason, new CaseMove.CaseCancelled(reason), at);
    }
    return new Decision.Accepted(events, after);
  }

  private SecondOpinionCase append(
      List<CaseEvent> events, Actor by, String cause, CaseStep step, Instant at) {
    var header = new EventHeader(file.id, file.sequence + 1, at, by, cause, file.last);
    var event = CaseEventJson.event(header, step);
    events.add(event);
    return folded(event);
  }

  /**
   * Gives the case after an event that is already stored.
   *
   * @param event the next event of this case
   * @return the case after it
   * @throws BrokenHistoryException if it is not the next event of this case
   */
  public SecondOpinionCase evolve(CaseEvent event) {
    HistoryCheck.verify(file, TABLE, event);
    return folded(event);
  }

  private SecondOpinionCase folded(CaseEvent event) {
    var copy = file.copy();
    new CaseFold(copy, TABLE).apply(event);
    return new SecondOpinionCase(copy);
  }

  /** {@return its id} */
  public CaseId id() {
    return file.id;
  }

  /** {@return where it stands} */
  public CaseState state() {
    return file.state;
  }

  /** {@return the latest event's place; 0 for an empty draft} */
  public long sequence() {
    return file.sequence;
  }

  /**
   * Names the history so far.
   *
   * @return hash of the latest event; of the case id before the first
   */
  public ContentHash lastHash() {
    return file.last;
  }

  /**
   * Tells what a role may try now.
   *
   * @param role any role
   * @return the table's rows; their guards are not evaluated
   */
  public List<Transition> legal(Role role) {
    return TABLE.legal(file.state, role);
  }

  /**
   * Tells which program it follows.
   *
   * @return the program's id, once the case is opened
   */
  public Optional<String> program() {
    return Optional.ofNullable(file.program);
  }

  /**
   * Tells what the program promises this case.
   *
   * @return the terms it was opened with; open terms before that
   */
  public CaseTerms terms() {
    return file.terms;
  }

  /**
   * Tells how soon it must be answered.
   *
   * @return routine until decided otherwise
   */
  public Urgency.Level priority() {
    return file.coordination.priority;
  }

  /**
   * Tells whether signs of an emergency are flagged.
   *
   * @return true from the flag until an admission decision takes it back
   */
  public boolean emergency() {
    return file.emergency;
  }

  /**
   * Tells whose case it is.
   *
   * @return the patient's id, once recorded
   */
  public Optional<PartyId> subject() {
    return Optional.ofNullable(file.subject);
  }

  /**
   * Tells whose law applies.
   *
   * @return where the patient is, once recorded
   */
  public Optional<Jurisdiction> jurisdiction() {
    return Optional.ofNullable(file.jurisdiction);
  }

  /**
   * Gives the questions.
   *
   * @return ids in the order asked
   */
  public List<String> questions() {
    return List.copyOf(file.questions);
  }

  /**
   * Names the dossier a specialist sees.
   *
   * @return its hash, once sealed
   */
  public Optional<ContentHash> dossier() {
    return Optional.ofNullable(file.dossier);
  }

  /**
   * Gives every assignment.
   *
   * @return oldest first
   */
  public List<Assignment> assignments() {
    return List.copyOf(file.assignments);
  }

  /**
   * Gives the opinion that is being reviewed, signed or released.
   *
   * @return the draft; empty while none is current
   */
  public Optional<CaseMove.OpinionDrafted> draft() {
    return Optional.ofNullable(file.draft);
  }

  /**
   * Tells the latest version.
   *
   * @return 0 before the first draft
   */
  public int version() {
    return file.version;
  }

  /**
   * Tells whose opinion it is.
   *
   * @return the specialist, or the panel without those who stepped back
   */
  public Set<PartyId> authors() {
    return Set.copyOf(file.authors());
  }

  /**
   * Gives the dissents of the current version's panel, to be printed word for word.
   *
   * @return the latest of each member, kept though the member may agree by now; compare them with the opinion by {@link Dissent#findings}
   */
  public List<Dissent> dissents() {
    return file.dissents.entrySet().stream()
        .map(it -> new Dissent(it.getKey(), it.getValue()))
        .sorted(Comparator.comparing(it -> it.member().value()))
        .toList();
  }

  /**
   * Gives every released version.
   *
   * @return oldest first
   */
  public List<Release> releases() {
    return List.copyOf(file.releases);
  }

  /**
   * Tells whether a specialist, member or reviewer may read the record.
   *
   * @param party who
   * @param at when
   * @return nothing when allowed; else every reason against it
   */
  public List<Refusal> accessRefusals(PartyId party, Instant at) {
    return new AccessChecks(file, TABLE).refusals(party, at);
  }

  @Override
  public String toString() {
    return "SecondOpinionCase[" + file.id + " " + file.state + " #" + file.sequence + "]";
  }
}
