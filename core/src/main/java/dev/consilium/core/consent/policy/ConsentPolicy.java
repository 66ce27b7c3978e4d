package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One consent as policy: whose, where it stands, and its tree of rules. Immutable.
 *
 * <p>Active, undated, of no said scope, not withdrawn and wholly understood unless told otherwise.
 */
public final class ConsentPolicy {

  final String id;
  final Set<EntityName> patient;
  final Provision root;
  final ConsentStatus status;
  final Set<Coding> scopes;
  final @Nullable PartialDate given;
  final @Nullable Instant withdrawnAt;
  final boolean understood;
  final Set<Coding> regulations;
  final List<ConsentObligation> duties;

  private ConsentPolicy(Draft from) {
    id = from.id;
    patient = from.patient;
    root = from.root;
    status = from.status;
    scopes = from.scopes;
    given = from.given;
    withdrawnAt = from.withdrawnAt;
    understood = from.understood;
    regulations = from.regulations;
    duties = from.duties;
  }

  /**
   * Begins a policy.
   *
   * @param id the host's id of the consent; never blank
   * @param patient every name of the patient; at least one
   * @param root the rule all others are exceptions to
   * @return a draft to be completed
   */
  public static Draft of(String id, Collection<EntityName> patient, Provision root) {
    if (id.isBlank() || patient.isEmpty()) {
      throw new IllegalArgumentException("Consent policy: id or patient is missing"
          + " [policy-complete]. Name the consent and whose it is.");
    }
    return new Draft(id, Ordered.set(patient), root);
  }

  /**
   * Names the consent.
   *
   * @return the host's id
   */
  public String id() {
    return id;
  }

  /**
   * Tells whether everything in it was understood.
   *
   * @return false when its permits may not be relied on
   */
  public boolean understood() {
    return understood;
  }

  /**
   * Gives its rules.
   *
   * @return the root provision
   */
  public Provision root() {
    return root;
  }

  @Override
  public String toString() {
    return "ConsentPolicy[" + id + " " + status + "]";
  }

  /** Collects what is known of a consent. Not safe to share between threads. */
  public static final class Draft {

    private final String id;
    private final Set<EntityName> patient;
    private final Provision root;
    private ConsentStatus status = ConsentStatus.ACTIVE;
    private Set<Coding> scopes = Set.of();
    private @Nullable PartialDate given;
    private @Nullable Instant withdrawnAt;
    private boolean understood = true;
    private Set<Coding> regulations = Set.of();
    private List<ConsentObligation> duties = List.of();

    private Draft(String id, Set<EntityName> patient, Provision root) {
      this.id = id;
      this.patient = patient;
      this.root = root;
    }

    /**
     * Says where it stands.
     *
     * @param status only an active one counts
     * @return this
     */
    public Draft status(ConsentStatus status) {
      this.status = status;
      return this;
    }

    /**
     * Says what it covers.
     *
     * @param any scope and category codings; none leaves it unknown
     * @return this
     */
    public Draft scopes(Collection<Coding> any) {
      scopes = Ordered.codes(any);
      return this;
    }

    /**
     * Says when it was given.
     *
     * @param date as precise as it is known; null when it is not
     * @return this
     */
    public Draft given(@Nullable PartialDate date) {
      given = date;
      return this;
    }

    /**
     * Says when it was withdrawn.
     *
     * @param at first instant at which it no longer holds; null when it was not
     * @return this
     */
    public Draft withdrawnAt(@Nullable Instant at) {
      withdrawnAt = at;
      return this;
    }

    /**
     * Says that something in it was not understood: it can deny and can no longer permit.
     *
     * @return this
     */
    public Draft notUnderstood() {
      understood = false;
      return this;
    }

    /**
     * Says under which law or directive it was given.
     *
     * @param codes such as v3-ActCode 42CFRPart2; the tables say what follows from them
     * @return this
     */
    public Draft regulations(Collection<Coding> codes) {
      regulations = Ordered.codes(codes);
      return this;
    }

    /**
     * Adds duties of whoever relies on it.
     *
     * @param owed such as an erasure date
     * @return this
     */
    public Draft duties(Collection<? extends ConsentObligation> owed) {
      duties = List.copyOf(owed);
      return this;
    }

    /**
     * Ends the draft.
     *
     * @return the policy
     */
    public ConsentPolicy build() {
      return new ConsentPolicy(this);
    }
  }
}
