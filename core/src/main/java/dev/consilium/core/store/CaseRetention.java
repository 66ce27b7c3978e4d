package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Legal holds and erasure of one tenant's cases.
 *
 * <p>Port. Who may call it is decided elsewhere. Erasing destroys the key of a case: bodies stay,
 * also in backups, and nobody can read them. What stays provable is told by {@link EventProof}. Safe
 * to share between threads.
 */
public interface CaseRetention {

  /**
   * Puts a case on hold; the same reference again changes nothing.
   *
   * @param caseId the case
   * @param hold why, by whom, when
   * @return empty when it is held now; else why it is not
   */
  Optional<Refusal> hold(CaseId caseId, LegalHold hold);

  /**
   * Lifts one hold.
   *
   * @param caseId the case
   * @param reference of the hold
   * @param by who lifts it
   * @param at when
   * @return empty when it is lifted now; else why it is not
   */
  Optional<Refusal> lift(CaseId caseId, String reference, PartyId by, Instant at);

  /**
   * Tells what holds a case.
   *
   * @param caseId the case
   * @return the holds not lifted yet, by reference
   */
  List<LegalHold> holds(CaseId caseId);

  /**
   * Erases a case for good; repeat it when it was interrupted.
   *
   * @param caseId the case
   * @param erasure on what ground, by whom, when
   * @return its tombstone, or why nothing was erased
   */
  Erased erase(CaseId caseId, Erasure erasure);

  /**
   * Looks a tombstone up.
   *
   * @param caseId the case
   * @return its tombstone; empty while it is not erased
   */
  Optional<Tombstone> tombstone(CaseId caseId);
}
