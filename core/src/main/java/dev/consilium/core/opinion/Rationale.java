package dev.consilium.core.opinion;

import java.util.List;

/**
 * Why the expert holds this opinion (section 15).
 *
 * @param text the reasoning; never blank
 * @param references what it rests on; may be empty
 */
public record Rationale(String text, List<Reference> references) {

  // A blank part would leave its reader guessing.
  public Rationale {
    Text.present("Rationale", "text", text);
    references = List.copyOf(references);
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "Rationale[" + references.size() + "]";
  }
}
