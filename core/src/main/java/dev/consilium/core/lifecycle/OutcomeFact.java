package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.quality.FollowThrough;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What followed a release: the conversation, how much changed, what became of the advice. */
public sealed interface OutcomeFact extends CaseFact {

  /**
   * The opinion was explained to the patient in a conversation.
   *
   * @param mode how; never in writing
   * @param participant who spoke with the patient
   */
  record ConversationHeld(Delivery mode, PartyId participant) implements OutcomeFact {}

  /**
   * Someone other than the authors compared the opinion with the frozen first one.
   *
   * @param assessor who judged
   * @param diagnosis how the diagnosis relates to the first one
   * @param treatment how the treatment relates to the first plan
   * @param kinds in what way the treatment changed; empty unless it did
   * @param impact how much it matters to the patient
   * @param procedure what the opinion says of the procedure that was intended
   */
  record ChangeAssessed(
      PartyId assessor,
      DiagnosisCategory diagnosis,
      TreatmentCategory treatment,
      Set<TreatmentChange> kinds,
      ClinicalImpact impact,
      ProcedureAdvice procedure)
      implements OutcomeFact {

    // A fixed order keeps equal assessments equal to the byte.
    public ChangeAssessed {
      kinds = Collections.unmodifiableSet(kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds));
    }
  }

  /**
   * It became known what became of the advice.
   *
   * @param followThrough at which point, and what
   */
  record FollowThroughRecorded(FollowThrough followThrough) implements OutcomeFact {}
}
