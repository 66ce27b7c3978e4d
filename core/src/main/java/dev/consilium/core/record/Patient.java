package dev.consilium.core.record;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose record it is (FHIR R4 Patient). Identifying: keep it out of logs and messages.
 *
 * @param id the source's logical id; no name
 * @param identifiers medical record and national numbers, system and value
 * @param names all names as sent
 * @param birthDate at its precision; null when not sent
 * @param sex administrative, as sent
 * @param deceased when the patient died; null when alive or the time was not sent
 * @param dead true when the source says the patient has died, with or without a time
 * @param residence where the patient lives, for rules on licences and data; null when not sent
 * @param languages BCP 47 tags, preferred first
 */
public record Patient(
    String id,
    List<Coding> identifiers,
    List<Name> names,
    @Nullable PartialDate birthDate,
    Sex sex,
    @Nullable PartialDate deceased,
    boolean dead,
    @Nullable Jurisdiction residence,
    List<String> languages) {

  /** Administrative sex (FHIR R4 administrative-gender). */
  public enum Sex {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE,
    /** Other. */
    OTHER,
    /** The source did not say. */
    UNSTATED
  }

  /**
   * A name as sent.
   *
   * @param family family name; empty when not sent
   * @param given given names in order
   * @param text the whole name in one line; null when not sent
   */
  public record Name(
      String family, List<String> given, @Nullable String text) {

    // The copy keeps a later change to the caller's list away from the name.
    public Name {
      given = List.copyOf(given);
    }

    /**
     * Writes the name for a reader.
     *
     * @return the text, else given names and family name
     */
    public String label() {
      return text != null ? text : (String.join(" ", given) + " " + family).strip();
    }

    @Override
    public String toString() {
      return "Name";
    }
  }

  // Copies keep a later change to the caller's lists away from the patient.
  public Patient {
    identifiers = List.copyOf(identifiers);
    names = List.copyOf(names);
    languages = List.copyOf(languages);
    dead = dead || deceased != null;
  }

  @Override
  public String toString() {
    return "Patient[" + id + "]";
  }
}
