package dev.consilium.core.opinion;

import java.util.List;

/**
 * What the opinion means, in plain language (section 17).
 *
 * @param text for the patient; never blank
 * @param questionsForMyDoctor what to ask the treating doctor; may be empty
 */
public record PatientSummary(String text, List<String> questionsForMyDoctor) {

  // A blank part would leave its reader guessing.
  public PatientSummary {
    Text.present("Patient summary", "text", text);
    questionsForMyDoctor = List.copyOf(questionsForMyDoctor);
    questionsForMyDoctor.forEach(
        it -> Text.present("Patient summary", "questions for my doctor", it));
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "PatientSummary";
  }
}
