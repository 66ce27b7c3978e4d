package dev.consilium.core.consent;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Role;
import dev.consilium.core.consent.policy.BreakGlass;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.Waiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the gate looks at: who would read what, why, when, and on what basis. Immutable.
 *
 * <p>Unless told otherwise the recipient reviews as a specialist, which needs a licence decision.
 */
public final class DisclosureRequest {

  final CaseId caseId;
  final PartyId recipient;
  final Role role;
  final ContentHash dossier;
  final PurposeOfUse purpose;
  final Instant at;
  final Period period;
  final String profile;
  final boolean crossesBorder;
  final List<ConsentGrant> grants;
  final @Nullable PolicyBasis basis;
  final List<ConsentPolicy> policies;
  final @Nullable BreakGlass breakGlass;
  final List<RuleDecision> rules;
  final List<Waiver> waivers;
  final List<Obligation> obligations;

  private DisclosureRequest(Builder from) {
    caseId = from.caseId;
    recipient = from.recipient;
    role = from.role;
    dossier = from.dossier;
    purpose = from.purpose;
    at = from.at;
    period = required(from.period, "period", "period(first, last)");
    profile = required(from.profile, "de-identification profile", "profile(name)");
    crossesBorder = required(from.crossesBorder, "border", "crossesBorder(yes or no)");
    grants = List.copyOf(from.grants);
    basis = from.basis;
    policies = List.copyOf(from.policies);
    breakGlass = from.breakGlass;
    rules = List.copyOf(from.rules);
    waivers = List.copyOf(from.waivers);
    obligations = List.copyOf(from.obligations);
  }

  private static <T> T required(@Nullable T value, String what, String call) {
    if (value == null) {
      throw new IllegalStateException("Disclosure request: " + what
          + " was not said [request-complete]. Call " + call + " before build().");
    }
    return value;
  }

  /**
   * Begins a request.
   *
   * @param caseId the case
   * @param recipient who would read
   * @param dossier hash of the dossier's manifest
   * @param purpose what for
   * @param at the instant of the decision
   * @return a builder that knows nothing else yet
   */
  public static Builder of(
      CaseId caseId, PartyId recipient, ContentHash dossier, PurposeOfUse purpose, Instant at) {
    return new Builder(caseId, recipient, dossier, purpose, at);
  }

  ConsentCheck.Disclosure disclosure() {
    return new ConsentCheck.Disclosure(caseId, recipient, purpose, crossesBorder);
  }

  PolicyCheck.Question question() {
    return new PolicyCheck.Question(basis, purpose, breakGlass);
  }

  @Override
  public String toString() {
    return "DisclosureRequest[" + caseId + " to " + recipient + "]";
  }

  /** Collects the basis of a request. Not safe to share between threads. */
  public static final class Builder {

    private final CaseId caseId;
    private final PartyId recipient;
    private final ContentHash dossier;
    private final PurposeOfUse purpose;
    private final Instant at;
    private Role role = Role.SPECIALIST;
    private @Nullable Period period;
    private @Nullable String profile;
    private @Nullable Boolean crossesBorder;
    private final List<ConsentGrant> grants = new ArrayList<>();
    private final List<ConsentPolicy> policies = new ArrayList<>();
    private @Nullable PolicyBasis basis;
    private @Nullable BreakGlass breakGlass;
    private final List<RuleDecision> rules = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();

    private Builder(
        CaseId caseId, PartyId recipient, ContentHash dossier, PurposeOfUse purpose, Instant at) {
      this.caseId = caseId;
      this.recipient = recipient;
      this.dossier = dossier;
      this.purpose = purpose;
      this.at = at;
    }

    /**
     * Says in what capacity the recipient reads.
     *
     * @param role specialists and panel chairs need a licence decision, others read for fewer
     *     purposes, software never; the default is specialist
     * @return this
     */
    public Builder role(Role role) {
      this.role = role;
      return this;
    }

    /**
     * Says when the recipient would like to read. Required.
     *
     * @param first first instant
     * @param last last instant
     * @return this
     */
    public Builder period(Instant first, Instant last) {
      period = new Period(first, last);
      return this;
    }

    /**
     * Says how the dossier was de-identified. Required.
     *
     * @param name the profile's name; {@code identified} when nothing was removed
     * @return this
     */
    public Builder profile(String name) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("Disclosure request: profile is blank"
            + " [profile-named]. Name the profile, or say identified.");
      }
      profile = name;
      return this;
    }

    /**
     * Says whether the records would leave their country. Required.
     *
     * @param crosses true asks for the consent and the rule decision that this needs
     * @return this
     */
    public Builder crossesBorder(boolean crosses) {
      crossesBorder = crosses;
      return this;
    }

    /**
     * Adds consents, withdrawn ones included.
     *
     * @param given in any order
     * @return this
     */
    public Builder grants(Collection<ConsentGrant> given) {
      grants.addAll(given);
      return this;
    }

    /**
     * Adds consents with nested exceptions, such as those read from FHIR; the gate evaluates them
     * itself. They narrow what the case's own consents give, and never widen it.
     *
     * @param parties how they name patient and recipient, and what the dossier holds
     * @param given everything known, withdrawn ones included, in any order; none denies
     * @return this
     */
    public Builder policies(PolicyBasis parties, Collection<ConsentPolicy> given) {
      basis = parties;
      policies.addAll(given);
      return this;
    }

    /**
     * Declares an emergency; the purpose must then be {@link PurposeOfUse#BTG}.
     *
     * @param declared by the person who would read
     * @return this
     */
    public Builder breakGlass(BreakGlass declared) {
      breakGlass = declared;
      return this;
    }

    /**
     * Adds what the rules said about this recipient in this case.
     *
     * @param decision every decision given must hold, asked for or not
     * @return this
     */
    public Builder rule(RuleDecision decision) {
      rules.add(decision);
      return this;
    }

    /**
     * Adds a named human's answer to what the rules left open.
     *
     * @param waiver for this case
     * @return this
     */
    public Builder waiver(Waiver waiver) {
      waivers.add(waiver);
      return this;
    }

    /**
     * Adds a duty of the program or the consent.
     *
     * @param obligation travels with the permit
     * @return this
     */
    public Builder obligation(Obligation obligation) {
      obligations.add(obligation);
      return this;
    }

    /**
     * Ends the request.
     *
     * @return what was collected
     * @throws IllegalStateException when period, profile or border was not said
     */
    public DisclosureRequest build() {
      return new DisclosureRequest(this);
    }
  }
}
