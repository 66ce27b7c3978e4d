package dev.consilium.fhir.export;

import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.SignedOpinion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Writes the Composition's sections, each with its own narrative. */
final class Sections {

  /** The sections in print order. Source: LOINC where it has a fitting code, else our own. */
  enum Entry {
    REASON("42349-1", "Reason for referral"),
    RECORDS("", "Records reviewed"),
    RESULTS("30954-2", "Relevant diagnostic tests/laboratory data"),
    SUMMARY("", "Case summary"),
    INITIAL("", "Initial opinion as received"),
    EVALUATION("51848-0", "Evaluation note"),
    PLAN("18776-5", "Plan of care note"),
    OPTIONS("", "Alternatives"),
    ANSWERS("", "Answers"),
    SAFETY("", "Urgency and warning signs"),
    RATIONALE("", "Rationale and references"),
    PANEL("", "Panel"),
    PATIENT_SUMMARY("", "Summary for the patient"),
    LIMITATIONS("", "Limitations"),
    INDEPENDENCE("", "Independence"),
    AI("", "Use of artificial intelligence"),
    AUTHORS("", "Authors"),
    QUALITY("", "Quality review"),
    DISCLAIMERS("", "Disclaimers"),
    HISTORY("", "Versions and addenda");

    private final String loinc;
    private final String title;

    Entry(String loinc, String title) {
      this.loinc = loinc;
      this.title = title;
    }

    String title() {
      return title;
    }

    CodeableConcept code() {
      var concept = Codes.word(Codes.SECTION, this).setText(title);
      if (!loinc.isEmpty()) {
        concept.getCoding().add(0, new Coding(Codes.LOINC, loinc, title));
      }
      return concept;
    }
  }

  private final Opinion opinion;
  private final SectionText text;
  private final Map<Entry, List<Reference>> references = new EnumMap<>(Entry.class);

  Sections(Opinion opinion, @Nullable SignedOpinion signed) {
    this.opinion = opinion;
    text = new SectionText(opinion, signed);
  }

  void put(Entry section, List<Reference> resources) {
    references.put(section, resources);
  }

  void write(Composition composition) {
    for (var section : Entry.values()) {
      var lines = text.of(section);
      var resources = references.getOrDefault(section, List.of());
      if (lines.isEmpty() && resources.isEmpty()) {
        continue;
      }
      composition
          .addSection()
          .setTitle(section.title())
          .setCode(section.code())
          .setText(Narratives.in(opinion.header().language()).list(lines).done())
          .setEntry(new ArrayList<>(resources));
    }
  }
}
