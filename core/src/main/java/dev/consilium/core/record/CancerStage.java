package dev.consilium.core.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far a cancer has spread (mCODE STU4 stage group; also FIGO, Binet and others).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what the stage statement is
 * @param basis clinical or pathologic
 * @param group the stage group as sent, such as IIB; null when not sent
 * @param tumour primary tumour category, such as cT2; null when not sent
 * @param nodes regional nodes category; null when not sent
 * @param metastases distant metastases category; null when not sent
 * @param method staging system and edition; null when not sent
 * @param focus the condition that is staged; null when not sent
 * @param assessed when; null when not sent
 */
public record CancerStage(
    FactId id,
    Source source,
    CodeableText code,
    Basis basis,
    @Nullable CodeableText group,
    @Nullable CodeableText tumour,
    @Nullable CodeableText nodes,
    @Nullable CodeableText metastases,
    @Nullable CodeableText method,
    @Nullable FactId focus,
    @Nullable PartialDate assessed)
    implements ClinicalFact {

  /** What the stage rests on. */
  public enum Basis {
    /** Examination and pictures, before treatment. */
    CLINICAL,
    /** Tissue from surgery. */
    PATHOLOGIC,
    /** Another basis, or the source did not say. */
    UNSTATED
  }

  @Override
  public @Nullable PartialDate when() {
    return assessed;
  }

  @Override
  public CancerStage renamed(UnaryOperator<FactId> naming) {
    return new CancerStage(
        naming.apply(id),
        source,
        code,
        basis,
        group,
        tumour,
        nodes,
        metastases,
        method,
        focus == null ? null : naming.apply(focus),
        assessed);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "CancerStage[" + id + "]";
  }
}
