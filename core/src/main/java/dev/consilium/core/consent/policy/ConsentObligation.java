package dev.consilium.core.consent.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What whoever acts on a decision must do. Compared by value; printed without patient data. */
public sealed interface ConsentObligation {

  /** Orders obligations alike whatever order the consents came in. */
  Comparator<ConsentObligation> ORDER = Comparator.comparing(
      it -> it.getClass().getSimpleName() + (it instanceof Redact ? "" : it.toString()));

  /**
   * Remove what the residual forbids before disclosing.
   *
   * @param residual what stays and what goes
   */
  record Redact(Residual residual) implements ConsentObligation {}

  /**
   * Send a copy of the consent, or a clear explanation of its scope, along.
   *
   * @param consents ids of the consents, sorted
   */
  record AttachConsentCopy(List<String> consents) implements ConsentObligation {

    // The copy keeps a later change to the caller's list away.
    public AttachConsentCopy {
      consents = List.copyOf(consents);
    }
  }

  /**
   * Send a notice along.
   *
   * @param notice id of its text, such as {@code 42-cfr-2.32}
   * @param source the clause that asks for it
   */
  record AttachNotice(String notice, String source) implements ConsentObligation {}

  /**
   * Forbid the recipient to pass it on.
   *
   * @param source the clause or consent that asks for it
   */
  record NoRedisclosure(String source) implements ConsentObligation {}

  /**
   * Erase what was disclosed.
   *
   * @param at by then
   */
  record EraseAt(Instant at) implements ConsentObligation {}

  /**
   * Tell the patient.
   *
   * @param why a stable word, such as {@code break-glass}
   */
  record NotifyPatient(String why) implements ConsentObligation {}

  /**
   * Ask again; until then the answer stands.
   *
   * @param at earliest instant at which the answer is another one
   */
  record ReevaluateAt(Instant at) implements ConsentObligation {}
}
