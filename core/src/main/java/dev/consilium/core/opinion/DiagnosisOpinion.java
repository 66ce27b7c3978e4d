package dev.consilium.core.opinion;

import dev.consilium.core.record.CodeableText;

/**
 * The expert's diagnosis (section 7).
 *
 * @param diagnosis the diagnosis, coded where possible
 * @param certainty how certain the expert is
 * @param text the expert's words; never blank
 */
public record DiagnosisOpinion(CodeableText diagnosis, Certainty certainty, String text) {

  // A blank part would leave its reader guessing.
  public DiagnosisOpinion {
    Text.coded("Diagnosis opinion", "diagnosis", diagnosis);
    Text.present("Diagnosis opinion", "text", text);
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "DiagnosisOpinion[" + certainty + "]";
  }
}
