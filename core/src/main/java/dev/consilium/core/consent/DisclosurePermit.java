package dev.consilium.core.consent;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Leave to show one dossier to one recipient for one purpose during one period.
 *
 * <p>Only {@link DisclosureGate} makes one; there is no other way to address a package. Immutable.
 */
public final class DisclosurePermit {

  private final String id;
  private final ConsentCheck.Disclosure disclosure;
  private final PolicyCheck.Question question;
  private final ContentHash dossier;
  private final Period period;
  private final List<Obligation> obligations;
  private final List<String> basis;

  DisclosurePermit(
      String id,
      ConsentCheck.Disclosure disclosure,
      PolicyCheck.Question question,
      ContentHash dossier,
      Period period,
      List<Obligation> obligations,
      List<String> basis) {
    this.id = id;
    this.disclosure = disclosure;
    this.question = question;
    this.dossier = dossier;
    this.period = period;
    this.obligations = List.copyOf(obligations);
    this.basis = List.copyOf(basis);
  }

  /**
   * Names the permit.
   *
   * @return unique, for the audit log and the package's claims
   */
  public String id() {
    return id;
  }

  /**
   * Tells the case.
   *
   * @return the case it was given for
   */
  public CaseId caseId() {
    return disclosure.caseId();
  }

  /**
   * Tells who may read.
   *
   * @return exactly one party
   */
  public PartyId recipient() {
    return disclosure.recipient();
  }

  /**
   * Tells what may be read.
   *
   * @return the hash of the dossier's manifest
   */
  public ContentHash dossier() {
    return dossier;
  }

  /**
   * Tells what for.
   *
   * @return exactly one purpose
   */
  public PurposeOfUse purpose() {
    return disclosure.purpose();
  }

  /**
   * Tells when.
   *
   * @return both ends set, both inside
   */
  public Period period() {
    return period;
  }

  /**
   * Gives the duties that travel with the records.
   *
   * @return in a fixed order; may be empty
   */
  public List<Obligation> obligations() {
    return obligations;
  }

  /**
   * Tells what the permit rests on.
   *
   * @return the reader's role, consent ids, rule citations with their pack version, the profile
   */
  public List<String> basis() {
    return basis;
  }

  /**
   * Tells until when the gate's answer stands, withdrawals apart: ask {@link DisclosureGate#recheck}.
   *
   * @return first instant at which consents, rules or the asked period no longer allow it
   */
  public Instant reevaluateAt() {
    return Instants.after(Objects.requireNonNull(period.end(), "a permit's period has an end"));
  }

  /** What the consents must still allow. */
  ConsentCheck.Disclosure disclosure() {
    return disclosure;
  }

  /** What is asked of the consents with nested exceptions. */
  PolicyCheck.Question question() {
    return question;
  }

  /**
   * Tells whether it allows this disclosure.
   *
   * @param to who would read
   * @param what the dossier's hash
   * @param why the purpose
   * @param when the instant of disclosure
   * @return true only when all four agree
   */
  public boolean covers(PartyId to, ContentHash what, PurposeOfUse why, Instant when) {
    return recipient().equals(to)
        && dossier.equals(what)
        && purpose() == why
        && period.contains(when);
  }

  @Override
  public String toString() {
    return "DisclosurePermit[" + id + "]";
  }
}
