package dev.consilium.core.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One thing a source says about the patient. New kinds appear in minor releases only. */
public sealed interface ClinicalFact
    permits Allergy,
        CancerStage,
        CarePlan,
        Condition,
        Device,
        DeviceUse,
        DiagnosticReport,
        Document,
        Encounter,
        FamilyHistory,
        GenomicVariant,
        Goal,
        ImagingStudy,
        Immunization,
        Medication,
        NegativeAssertion,
        Observation,
        Procedure,
        QuestionnaireResponse {

  /**
   * Names the fact.
   *
   * @return unique within its record
   */
  FactId id();

  /**
   * Tells where it was read.
   *
   * @return document, entry and path
   */
  Source source();

  /**
   * Tells what it is about.
   *
   * @return all codings and the text as sent; {@link CodeableText#UNKNOWN} when not sent
   */
  CodeableText code();

  /**
   * Tells when it was so, for a timeline.
   *
   * @return the clinically relevant date at its precision; null when no date was sent
   */
  @Nullable
  PartialDate when();

  /**
   * Gives the same fact under another id, pointing at the facts it refers to by theirs.
   *
   * @param naming gives the new id for an old one; asked for this fact's id and each it refers to
   * @return a fact that says the same, read at the same place
   */
  ClinicalFact renamed(UnaryOperator<FactId> naming);
}
