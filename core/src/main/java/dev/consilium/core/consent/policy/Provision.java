package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import dev.consilium.core.LimitExceededException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a consent and its exceptions, to any depth (FHIR R4 Consent.provision). Immutable.
 *
 * <p>All elements must match together, any value within one suffices, an absent element matches
 * everything. Without exceptions, limits or actors unless added.
 */
public final class Provision {

  /** How deep exceptions may be nested, the root included. */
  public static final int MAX_DEPTH = 64;

  private final @Nullable Effect effect;
  private final @Nullable PolicyPeriod period;
  private final List<ProvisionActor> actors;
  private final Set<Coding> actions;
  private final Set<Coding> purposes;
  private final DataElements data;
  private final List<Provision> exceptions;
  private final int depth;

  private Provision(
      @Nullable Effect effect,
      @Nullable PolicyPeriod period,
      List<ProvisionActor> actors,
      Set<Coding> actions,
      Set<Coding> purposes,
      DataElements data,
      List<Provision> exceptions) {
    this.effect = effect;
    this.period = period;
    this.actors = actors;
    this.actions = actions;
    this.purposes = purposes;
    this.data = data;
    this.exceptions = exceptions;
    depth = 1 + exceptions.stream().mapToInt(it -> it.depth).max().orElse(0);
    if (depth > MAX_DEPTH) {
      throw new LimitExceededException("Provision: exceptions within exceptions are more than "
          + MAX_DEPTH + " deep [provision-depth]. Say the same with fewer levels.");
    }
  }

  /**
   * Permits everything.
   *
   * @return a rule to be limited
   */
  public static Provision permit() {
    return of(Effect.PERMIT);
  }

  /**
   * Denies everything.
   *
   * @return a rule to be limited
   */
  public static Provision deny() {
    return of(Effect.DENY);
  }

  /**
   * Begins a rule that is only the place of its exceptions; allowed at the root only.
   *
   * @return a rule without an effect of its own
   */
  public static Provision frame() {
    return of(null);
  }

  private static Provision of(@Nullable Effect effect) {
    return new Provision(effect, null, List.of(), Set.of(), Set.of(), DataElements.ANY, List.of());
  }

  /**
   * Limits to a time of use.
   *
   * @param during both ends inside
   * @return a copy with it
   */
  public Provision during(PolicyPeriod during) {
    return new Provision(effect, during, actors, actions, purposes, data, exceptions);
  }

  /**
   * Limits to parties.
   *
   * @param any any of these
   * @return a copy with them
   */
  public Provision actors(Collection<ProvisionActor> any) {
    return new Provision(effect, period, List.copyOf(any), actions, purposes, data, exceptions);
  }

  /**
   * Limits to actions.
   *
   * @param any any of these, from consentaction
   * @return a copy with them
   */
  public Provision actions(Collection<Coding> any) {
    return new Provision(effect, period, actors, Ordered.codes(any), purposes, data, exceptions);
  }

  /**
   * Limits to purposes, their sub-purposes included.
   *
   * @param any any of these
   * @return a copy with them
   */
  public Provision purposes(Collection<Coding> any) {
    return new Provision(effect, period, actors, actions, Ordered.codes(any), data, exceptions);
  }

  /**
   * Limits to data.
   *
   * @param about which
   * @return a copy with it
   */
  public Provision data(DataElements about) {
    return new Provision(effect, period, actors, actions, purposes, about, exceptions);
  }

  /**
   * Sets the exceptions.
   *
   * @param nested each with an effect of its own; their order means nothing
   * @return a copy with them
   */
  public Provision exceptions(Collection<Provision> nested) {
    if (nested.stream().anyMatch(it -> it.effect == null)) {
      throw new IllegalArgumentException("Provision: an exception neither permits nor denies"
          + " [provision-effect]. Say which; only the root may leave it open.");
    }
    return new Provision(effect, period, actors, actions, purposes, data, List.copyOf(nested));
  }

  @Nullable
  Effect effect() {
    return effect;
  }

  @Nullable
  PolicyPeriod period() {
    return period;
  }

  List<ProvisionActor> actors() {
    return actors;
  }

  Set<Coding> actions() {
    return actions;
  }

  Set<Coding> purposes() {
    return purposes;
  }

  DataElements data() {
    return data;
  }

  List<Provision> exceptions() {
    return exceptions;
  }

  @Override
  public String toString() {
    return "Provision[" + effect + ", " + exceptions.size() + " exceptions]";
  }
}
