package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.Set;

/**
 * What admission needs to know of a patient; not stored, and nothing of it enters a message.
 *
 * @param conditions codes of the conditions the questions are about
 * @param age completed years
 * @param diagnosed true when a physician made a diagnosis
 * @param inpatient true while in hospital
 * @param residence where the patient lives
 * @param emergency true when emergency care is needed now
 */
public record Applicant(
    Set<Coding> conditions,
    int age,
    boolean diagnosed,
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
