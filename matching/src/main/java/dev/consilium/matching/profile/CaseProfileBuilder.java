package dev.consilium.matching.profile;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.matching.conflict.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is known. Not safe to share between threads. */
public final class CaseProfileBuilder {

  final CaseId caseId;
  final LocalDate day;
  final Consultation consultation;
  final @Nullable HealthRecord record;
  final Set<FactId> focus = new LinkedHashSet<>();
  final List<CaseCode> codes = new ArrayList<>();
  final List<String> languages = new ArrayList<>();
  final Parties.Collector parties = new Parties.Collector();

  @Nullable
  Jurisdiction residence;

  CaseProfileBuilder(
      CaseId caseId, LocalDate day, Consultation consultation, @Nullable HealthRecord record) {
    this.caseId = caseId;
    this.day = day;
    this.consultation = consultation;
    this.record = record;
    if (record != null) {
      residence = record.patient().residence();
      languages.addAll(record.patient().languages());
    }
  }

  /**
   * Says what the question is about; other facts of the record then weigh a fifth.
   *
   * @param fact a fact of the record
   * @return this
   * @throws IllegalArgumentException if the record does not hold the fact
   */
  public CaseProfileBuilder focus(FactId fact) {
    if (record == null || record.fact(fact).isEmpty()) {
      throw new IllegalArgumentException("Case profile " + caseId
          + ": the record does not hold the fact in focus [focus-in-record]."
          + " Name a fact of the record the profile is made of.");
    }
    focus.add(fact);
    return this;
  }

  /**
   * Adds a code.
   *
   * @param code from the host, such as the question's own diagnosis
   * @return this
   */
  public CaseProfileBuilder code(CaseCode code) {
    codes.add(code);
    return this;
  }

  /**
   * Says where the patient lives, in place of what the record says.
   *
   * @param place country or subdivision
   * @return this
   */
  public CaseProfileBuilder residence(Jurisdiction place) {
    residence = place;
    return this;
  }

  /**
   * Adds a language in which the opinion may be given.
   *
   * @param tag BCP 47
   * @return this
   */
  public CaseProfileBuilder language(String tag) {
    languages.add(tag);
    return this;
  }

  /**
   * Names a doctor who treats the patient.
   *
   * @param doctor the directory's id
   * @param registerNumbers such as the NPI; may be empty
   * @return this
   */
  public CaseProfileBuilder treatedBy(PartyId doctor, Coding... registerNumbers) {
    parties.treatedBy(doctor, List.of(registerNumbers));
    return this;
  }

  /**
   * Names a hospital or group that treats the patient.
   *
   * @param organisation the directory's id
   * @return this
   */
  public CaseProfileBuilder treatedAt(PartyId organisation) {
    parties.treatedAt(organisation);
    return this;
  }

  /**
   * Rules a specialist out, by the host's or the patient's wish.
   *
   * @param specialist the directory's id
   * @return this
   */
  public CaseProfileBuilder exclude(PartyId specialist) {
    parties.exclude(specialist);
    return this;
  }

  /**
   * Names a doctor who treats the patient, with all that a source says.
   *
   * @param doctor ids, register numbers, names, addresses and organisations
   * @return this
   */
  public CaseProfileBuilder treatedBy(Person doctor) {
    parties.treatedBy(doctor);
    return this;
  }

  /**
   * Rules a specialist out who is known by name or number.
   *
   * @param specialist what the patient knows
   * @return this
   */
  public CaseProfileBuilder exclude(Person specialist) {
    parties.exclude(specialist);
    return this;
  }

  /**
   * Names another party with a stake, whose ties count: the patient, the payer, the maker of a
   * product in question.
   *
   * @param party a directory id
   * @return this
   */
  public CaseProfileBuilder interested(PartyId party) {
    parties.interested(party);
    return this;
  }

  /**
   * Says that several ids name the same person or organisation.
   *
   * @param ids of one party
   * @return this
   */
  public CaseProfileBuilder sameParty(Set<PartyId> ids) {
    parties.sameParty(ids);
    return this;
  }

  /**
   * Ends the profile.
   *
   * @return what was collected
   */
  public CaseProfile build() {
    return new CaseProfile(this);
  }
}
