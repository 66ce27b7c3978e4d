package dev.consilium.fhir.dicom;

import dev.consilium.core.record.CodeableText;
import java.util.Optional;

/** The side that a series or picture is said to show (DICOM PS3.3 §10.5.2). */
public enum Laterality {
  /** Left. */
  LEFT("L", "7771000", "Left"),
  /** Right. */
  RIGHT("R", "24028007", "Right"),
  /** Both sides. */
  BOTH("B", "51440002", "Bilateral"),
  /** A body part that has no sides. */
  UNPAIRED("U", "", "");

  private final String letter;
  private final String snomed;
  private final String words;

  Laterality(String letter, String snomed, String words) {
    this.letter = letter;
    this.snomed = snomed;
    this.words = words;
  }

  static Optional<Laterality> of(String letter) {
    for (var each : values()) {
      if (each.letter.equals(letter)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Empty for a body part without sides. */
  Optional<CodeableText> concept() {
    return snomed.isEmpty()
        ? Optional.empty()
        : Optional.of(CodeableText.of("http://snomed.info/sct", snomed, words));
  }
}
