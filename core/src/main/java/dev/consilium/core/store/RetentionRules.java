package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Refusal;
import java.util.List;

/** Why a hold or an erasure is refused, in the same words by every store. */
final class RetentionRules {

  private RetentionRules() {}

  static Refusal unknown(CaseId caseId) {
    return refusal(caseId, "is not in this store", "case-known", "Check the id and the tenant.");
  }

  static Refusal erased(CaseId caseId) {
    return refusal(caseId, "is erased", "case-readable", "There is nothing left to hold.");
  }

  // What was lifted stays on record; a second hold has a reference of its own.
  static Refusal lifted(CaseId caseId) {
    return refusal(
        caseId,
        "a hold of this reference was lifted",
        "hold-new",
        "Hold it under a new reference.");
  }

  static Refusal notHeld(CaseId caseId) {
    return refusal(
        caseId,
        "no open hold has this reference",
        "hold-known",
        "Ask for its holds and name one of them.");
  }

  static Refusal held(CaseId caseId, List<LegalHold> holds) {
    return refusal(
        caseId,
        holds.size() + " legal holds, the first " + holds.get(0).reference(),
        "legal-hold",
        "Have every hold lifted first.");
  }

  static IllegalStateException notSealed() {
    return new IllegalStateException("Case store: bodies are clear text [sealed-bodies]."
        + " Seal them from the first append on, then a key can be erased.");
  }

  private static Refusal refusal(CaseId caseId, String found, String rule, String remedy) {
    return new Refusal("Case " + caseId, found, rule, remedy);
  }
}
