package dev.consilium.core.consent;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One consent as it was given, and whether it was withdrawn.
 *
 * <p>A withdrawal stops new disclosures; what was disclosed before it stands (45 CFR 164.508(b)(5),
 * GDPR art. 7(3)).
 *
 * @param id the host's id of the consent; never blank
 * @param caseId the case it is for
 * @param kind what it is about
 * @param grantor who gave it
 * @param authority by what right
 * @param recipients whom it allows to read
 * @param purposes what for; at least one
 * @param period when it holds, both ends included
 * @param withdrawnAt first instant at which it no longer holds; null when it was not withdrawn
 * @param evidence hash of the signed document or the recording
 */
public record ConsentGrant(
    String id,
    CaseId caseId,
    ConsentKind kind,
    PartyId grantor,
    Authority authority,
    Recipients recipients,
    Set<PurposeOfUse> purposes,
    Period period,
    @Nullable Instant withdrawnAt,
    ContentHash evidence) {

  /** By what right someone consents for the patient. */
  public enum Authority {
    /** As the patient. */
    PATIENT,
    /** As the parent of a minor. */
    PARENT,
    /** As the guardian a court appointed. */
    GUARDIAN,
    /** By a power of attorney for health matters. */
    HEALTH_CARE_PROXY
  }

  // A consent without an id cannot be cited, one without a purpose allows nothing.
  public ConsentGrant {
    purposes = Set.copyOf(purposes);
    if (id.isBlank()) {
      throw new IllegalArgumentException("Consent grant: id is blank [id-present]."
          + " Give the id under which your application stores the consent.");
    }
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("Consent " + id
          + ": no purpose is named [consent-purpose]. Name what the patient agreed to.");
    }
  }

  /**
   * Gives the same consent, withdrawn.
   *
   * @param at first instant at which it no longer holds; an earlier withdrawal stays
   * @return a copy
   */
  public ConsentGrant withdrawn(Instant at) {
    var first = withdrawnAt != null && withdrawnAt.isBefore(at) ? withdrawnAt : at;
    return new ConsentGrant(
        id, caseId, kind, grantor, authority, recipients, purposes, period, first, evidence);
  }

  @Override
  public String toString() {
    return "ConsentGrant[" + id + " " + kind + "]";
  }
}
