package dev.consilium.core.opinion;

import dev.consilium.core.Coding;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How strong the evidence for a recommendation in oncology is.
 *
 * @param level the level's code; of the molecular tumour board's system a known one only
 * @param supplements what supports or limits it; only beside the board's own levels
 */
public record OncologyEvidence(Coding level, Set<Supplement> supplements) {

  /** The code system of the levels. Source: MII core data set, molecular tumour board 2026. */
  public static final String MTB_SYSTEM = "https://www.medizininformatik-initiative.de/fhir/ext/"
      + "modul-mtb/CodeSystem/mii-cs-mtb-empfehlung-evidenzgrad";

  // A level nobody defined would look like evidence.
  public OncologyEvidence {
    boolean board = level.system().equals(MTB_SYSTEM);
    if (board && Stream.of(Level.values()).noneMatch(it -> it.code().equals(level.code()))) {
      throw new IllegalArgumentException(
          "Oncology evidence: a level outside its code system [level-known]."
              + " Use m1A, m1B, m1C, m2A, m2B, m2C, m3 or m4.");
    }
    if (!board && !supplements.isEmpty()) {
      throw new IllegalArgumentException("Oncology evidence: " + supplements.size()
          + " supplements beside a foreign level [supplement-of-level]."
          + " Use them with the molecular tumour board's levels.");
    }
    Text.present("Oncology evidence", "level", level.code());
    supplements =
        Collections.unmodifiableSet(supplements.isEmpty() ? Set.of() : EnumSet.copyOf(supplements));
  }

  /**
   * Gives a molecular tumour board's level.
   *
   * @param level how near the evidence is to the patient's case
   * @param supplements what supports or limits it; may be empty
   * @return the level with its code system
   */
  public static OncologyEvidence mtb(Level level, Set<Supplement> supplements) {
    return new OncologyEvidence(new Coding(MTB_SYSTEM, level.code(), null), supplements);
  }

  /** {@return the level's code with its supplements, such as {@code m2A is iv}} */
  public String label() {
    return Stream.concat(Stream.of(level.code()), supplements.stream().map(Supplement::code))
        .collect(Collectors.joining(" "));
  }

  /** A level of a molecular tumour board. */
  public enum Level {
    /** Same tumour entity; predictive in a prospective trial or a meta-analysis. */
    M1A,
    /** Same tumour entity; predictive in retrospective cohorts or case-control studies. */
    M1B,
    /** Same tumour entity; case series or single unusual responders. */
    M1C,
    /** Another tumour entity; predictive in a prospective trial or a meta-analysis. */
    M2A,
    /** Another tumour entity; predictive in retrospective cohorts or case-control studies. */
    M2B,
    /** Any tumour entity; case series or single unusual responders. */
    M2C,
    /** Preclinical data: cells, models, organoids. */
    M3,
    /** A biological rationale without reported preclinical data. */
    M4;

    /** {@return the code, such as {@code m1A}} */
    public String code() {
      return "m" + name().substring(1);
    }
  }

  /** What supports or limits a level. */
  public enum Supplement {
    /** Data from the patient's own tissue. */
    IS,
    /** Data from this patient's cells or models in vitro. */
    IV,
    /** The drug is licensed, in this or another entity. */
    Z,
    /** A resistance is known. */
    R;

    /** {@return the code: {@code is}, {@code iv}, {@code Z} or {@code R}} */
    public String code() {
      return this == IS || this == IV ? name().toLowerCase(Locale.ROOT) : name();
    }
  }
}
