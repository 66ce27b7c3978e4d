package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What admission needs to know of a patient; not stored, and nothing of it enters a message.
 *
 * @param conditions codes of the conditions the questions are about
 * @param age completed years; null when the birth date is unknown
 * @param diagnosed true when a physician made a diagnosis
 * @param deceased true when the patient has died
 * @param inpatient true while in hospital
 * @param residence where the patient lives
 * @param emergency true when emergency care is needed now
 */
public record Applicant(
    Set<Coding> conditions,
    @Nullable Integer age,
    boolean diagnosed,
    boolean deceased,
    boolean inpatient,
    Jurisdiction residence,
    boolean emergency) {

  // The copy keeps a later change to the caller's set away.
  public Applicant {
    conditions = Set.copyOf(conditions);
  }

  @Override
  public String toString() {
    return "Applicant";
  }
}
