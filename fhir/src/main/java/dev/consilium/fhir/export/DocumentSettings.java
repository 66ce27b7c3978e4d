package dev.consilium.fhir.export;

import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;

/**
 * What a host decides about its documents.
 *
 * @param custodian the organisation that keeps the document
 * @param custodianName shown to readers; never blank
 * @param type the kind of document, such as {@link #CONSULT_NOTE}
 * @param title printed above the document; never blank
 */
public record DocumentSettings(PartyId custodian, String custodianName, Coding type, String title) {

  /** LOINC 11488-4: LOINC has no document type for second opinions. */
  public static final Coding CONSULT_NOTE = new Coding(Codes.LOINC, "11488-4", "Consult note");

  /** LOINC 34805-2: for oncology. */
  public static final Coding ONCOLOGY_CONSULT_NOTE =
      new Coding(Codes.LOINC, "34805-2", "Oncology Consult note");

  // A document without a keeper or a title is refused by every reader.
  public DocumentSettings {
    if (custodianName.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "Document settings: custodian name or title is blank" + " [text-present]. Fill in both.");
    }
  }

  /**
   * Makes the usual settings.
   *
   * @param custodian the organisation that keeps the document
   * @param custodianName shown to readers
   * @return a consult note titled "Second opinion"
   */
  public static DocumentSettings of(PartyId custodian, String custodianName) {
    return new DocumentSettings(custodian, custodianName, CONSULT_NOTE, "Second opinion");
  }
}
