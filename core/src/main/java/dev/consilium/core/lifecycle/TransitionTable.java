package dev.consilium.core.lifecycle;

import dev.consilium.core.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every move and every fact of a case, as data: guards, documentation and tests come from it.
 *
 * <p>Immutable and safe to share between threads. Source: {@code transitions-1.json}.
 */
public final class TransitionTable {

  private static final TransitionTable STANDARD = TransitionTableJson.standard();

  private final String version;
  private final String date;
  private final String source;
  private final List<String> notes;
  private final int licenceFreshDays;
  private final Set<Guard> waivable;
  private final Map<String, String> commands;
  private final List<Transition> transitions;
  private final List<FactRule> facts;
  private final Map<CaseState, Map<String, Transition>> edges;
  private final Map<String, FactRule> rules;

  TransitionTable(
      String version,
      String date,
      String source,
      List<String> notes,
      int licenceFreshDays,
      Set<Guard> waivable,
      Map<String, String> commands,
      List<Transition> transitions,
      List<FactRule> facts) {
    this.version = version;
    this.date = date;
    this.source = source;
    this.notes = List.copyOf(notes);
    this.licenceFreshDays = licenceFreshDays;
    this.waivable = Set.copyOf(waivable);
    this.commands = Map.copyOf(commands);
    this.transitions = List.copyOf(transitions);
    this.facts = List.copyOf(facts);
    this.edges = transitions.stream()
        .collect(Collectors.groupingBy(
            Transition::from, Collectors.toMap(Transition::event, Function.identity())));
    this.rules = facts.stream().collect(Collectors.toMap(FactRule::event, Function.identity()));
  }

  /**
   * Gives the table this library ships.
   *
   * @return always the same
   */
  public static TransitionTable standard() {
    return STANDARD;
  }

  /**
   * Tells which version it is.
   *
   * @return the version
   */
  public String version() {
    return version;
  }

  /**
   * Tells its date.
   *
   * @return an ISO date
   */
  public String date() {
    return date;
  }

  /**
   * Tells where it comes from.
   *
   * @return the sources as a sentence
   */
  public String source() {
    return source;
  }

  /**
   * Tells what was decided where the sources are silent.
   *
   * @return one sentence or more each
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Tells how long the verification of a licence counts.
   *
   * @return days
   */
  public int licenceFreshDays() {
    return licenceFreshDays;
  }

  /**
   * Tells which guards a named human may waive.
   *
   * @return the guards
   */
  public Set<Guard> waivable() {
    return waivable;
  }

  /**
   * Gives every edge.
   *
   * @return by number
   */
  public List<Transition> transitions() {
    return transitions;
  }

  /**
   * Gives every fact's rule.
   *
   * @return in the table's order
   */
  public List<FactRule> facts() {
    return facts;
  }

  /**
   * Gives the edges that leave a state.
   *
   * @param state any state
   * @return by number; empty for an absorbing state
   */
  public List<Transition> from(CaseState state) {
    return transitions.stream().filter(row -> row.from() == state).toList();
  }

  /**
   * Gives the moves that a role may try in a state.
   *
   * @param state any state
   * @param role any role
   * @return by number
   */
  public List<Transition> legal(CaseState state, Role role) {
    return from(state).stream().filter(row -> row.roles().contains(role)).toList();
  }

  /**
   * Finds the edge of an event in a state.
   *
   * @param state any state
   * @param event a move's event
   * @return the edge, when the table has it; there is never more than one
   */
  public Optional<Transition> find(CaseState state, String event) {
    return Optional.ofNullable(edges.getOrDefault(state, Map.of()).get(event));
  }

  /**
   * Finds a fact's rule.
   *
   * @param event a fact's event
   * @return the rule, when the table has it
   */
  public Optional<FactRule> fact(String event) {
    return Optional.ofNullable(rules.get(event));
  }

  /**
   * Names a move as an order.
   *
   * @param event a move's event
   * @return such as {@code assign}
   */
  public String command(String event) {
    return commands.getOrDefault(event, event);
  }

  /**
   * Writes the table as a page: a diagram and one line per edge.
   *
   * @return Markdown with Mermaid
   */
  public String markdown() {
    return new TransitionPage(this).markdown();
  }
}
