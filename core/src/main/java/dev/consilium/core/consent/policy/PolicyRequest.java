package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who would use whose data, what for, when, and which data. Immutable.
 *
 * <p>Unless told otherwise: an information recipient (IRCP) in otherwise unknown roles, to whom
 * data are disclosed under a privacy consent.
 */
public final class PolicyRequest {

  /** The action when none is said: consentaction {@code disclose}. */
  public static final Coding DISCLOSE =
      Coding.of("http://terminology.hl7.org/CodeSystem/consentaction", "disclose");

  /** The scope when none is said: consentscope {@code patient-privacy}. */
  public static final Coding PRIVACY =
      Coding.of("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy");

  static final Coding RECIPIENT =
      Coding.of("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP");

  final Set<EntityName> patient;
  final Set<EntityName> actor;
  final @Nullable Set<Coding> roles;
  final Set<Coding> purposes;
  final Coding action;
  final @Nullable Coding scope;
  final Instant at;
  final ZoneId zone;
  final Set<Coding> classes;
  final List<ResourceFacts> resources;
  final @Nullable BreakGlass breakGlass;

  private PolicyRequest(Draft from, Set<Coding> purposes, Instant at) {
    patient = from.patient;
    actor = from.actor;
    roles = from.roles;
    this.purposes = purposes;
    action = from.action;
    scope = from.scope;
    this.at = at;
    zone = from.zone;
    classes = from.classes;
    resources = from.resources;
    breakGlass = from.breakGlass;
  }

  /**
   * Begins a request.
   *
   * @param patient every name of the patient
   * @param actor every name of who would use the data
   * @param purposes what for
   * @param at the instant of use
   * @param zone where dates without a zone are taken to be
   * @return a draft
   */
  public static Draft of(
      Collection<EntityName> patient,
      Collection<EntityName> actor,
      Collection<Coding> purposes,
      Instant at,
      ZoneId zone) {
    return new Draft(Ordered.set(patient), Ordered.set(actor), Ordered.codes(purposes), at, zone);
  }

  /**
   * Tells when.
   *
   * @return the instant of use
   */
  public Instant at() {
    return at;
  }

  PolicyRequest at(Instant other) {
    return new PolicyRequest(new Draft(this), purposes, other);
  }

  /** The same for one purpose alone; a declaration belongs to its own purpose only. */
  PolicyRequest forPurpose(Coding one, boolean emergency) {
    var draft = new Draft(this);
    draft.breakGlass = emergency ? breakGlass : null;
    return new PolicyRequest(draft, Set.of(one), at);
  }

  @Override
  public String toString() {
    return "PolicyRequest[" + at + ", " + resources.size() + " resources]";
  }

  /** Collects a request. Not safe to share between threads. */
  public static final class Draft {

    private final Set<EntityName> patient;
    private final Set<EntityName> actor;
    private final Set<Coding> purposes;
    private final Instant at;
    private final ZoneId zone;
    private @Nullable Set<Coding> roles;
    private Coding action = DISCLOSE;
    private @Nullable Coding scope = PRIVACY;
    private Set<Coding> classes = Set.of();
    private List<ResourceFacts> resources = List.of();
    private @Nullable BreakGlass breakGlass;

    private Draft(
        Set<EntityName> patient,
        Set<EntityName> actor,
        Set<Coding> purposes,
        Instant at,
        ZoneId zone) {
      this.patient = patient;
      this.actor = actor;
      this.purposes = purposes;
      this.at = at;
      this.zone = zone;
    }

    private Draft(PolicyRequest from) {
      this(from.patient, from.actor, from.purposes, from.at, from.zone);
      roles = from.roles;
      action = from.action;
      scope = from.scope;
      classes = from.classes;
      resources = from.resources;
      breakGlass = from.breakGlass;
    }

    /**
     * Says every role in which the actor takes part.
     *
     * @param all such as v3-ParticipationType AUT; recipient is understood
     * @return this
     */
    public Draft roles(Collection<Coding> all) {
      roles = Ordered.codes(all);
      return this;
    }

    /**
     * Says what would be done.
     *
     * @param one from consentaction
     * @return this
     */
    public Draft action(Coding one) {
      action = one;
      return this;
    }

    /**
     * Says which consents are meant.
     *
     * @param one scope or category; null for all of them
     * @return this
     */
    public Draft scope(@Nullable Coding one) {
      scope = one;
      return this;
    }

    /**
     * Says which kinds of data are asked for when no resource is at hand.
     *
     * @param any none means any kind
     * @return this
     */
    public Draft classes(Collection<Coding> any) {
      classes = Ordered.codes(any);
      return this;
    }

    /**
     * Adds the resources that each need a verdict.
     *
     * @param all in the order of the verdicts
     * @return this
     */
    public Draft resources(Collection<ResourceFacts> all) {
      resources = List.copyOf(all);
      return this;
    }

    /**
     * Declares an emergency; the purposes must then name it.
     *
     * @param declared by one of the actor's names
     * @return this
     */
    public Draft breakGlass(BreakGlass declared) {
      breakGlass = declared;
      return this;
    }

    /**
     * Ends the draft.
     *
     * @return the request
     * @throws IllegalArgumentException without patient, actor or purpose
     */
    public PolicyRequest build() {
      if (patient.isEmpty() || actor.isEmpty() || purposes.isEmpty()) {
        throw new IllegalArgumentException("Consent request: patient, actor or purpose is missing"
            + " [request-complete]. Name all three.");
      }
      if (breakGlass != null && !actor.contains(breakGlass.by())) {
        throw new IllegalArgumentException("Consent request: someone else than the actor declares"
            + " an emergency [break-glass-person]. Let the person declare it who will read.");
      }
      return new PolicyRequest(this, purposes, at);
    }
  }
}
