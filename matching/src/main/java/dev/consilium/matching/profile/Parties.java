package dev.consilium.matching.profile;

import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import dev.consilium.matching.code.CanonicalCode;
import dev.consilium.matching.conflict.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who must not give the opinion: who treats the patient, and whom someone excludes. Holds every id
 * under which each party is known. Immutable.
 */
public final class Parties {

  private final Set<PartyId> doctors;
  private final Set<String> registerNumbers;
  private final Set<PartyId> organisations;
  private final Set<PartyId> excluded;
  private final List<Person> treatingPersons;
  private final List<Person> excludedPersons;
  private final List<PartyId> interested;

  private Parties(Collector from) {
    var same = IdentitySets.of(from.same);
    doctors = same.expand(from.doctors);
    registerNumbers = new TreeSet<>(from.registerNumbers);
    organisations = same.expand(from.organisations);
    excluded = same.expand(from.excluded);
    treatingPersons = List.copyOf(from.treatingPersons);
    excludedPersons = List.copyOf(from.excludedPersons);
    interested = List.copyOf(from.interested);
  }

  /**
   * Gives the doctors who treat the patient.
   *
   * @return ids in order, unmodifiable
   */
  public Collection<PartyId> doctors() {
    return List.copyOf(doctors);
  }

  /**
   * Gives the treating doctors' register numbers.
   *
   * @return canonical system and number, in order, unmodifiable
   */
  public Collection<String> registerNumbers() {
    return List.copyOf(registerNumbers);
  }

  /**
   * Gives the organisations that treat the patient.
   *
   * @return ids in order, unmodifiable
   */
  public Collection<PartyId> organisations() {
    return List.copyOf(organisations);
  }

  /**
   * Gives whom the host or the patient excludes.
   *
   * @return ids in order, unmodifiable
   */
  public Collection<PartyId> excluded() {
    return List.copyOf(excluded);
  }

  /**
   * Gives what sources say of the treating doctors beyond their ids.
   *
   * @return as given, unmodifiable
   */
  public List<Person> treatingPersons() {
    return treatingPersons;
  }

  /**
   * Gives whom the host or the patient excludes by name or number.
   *
   * @return as given, unmodifiable
   */
  public List<Person> excludedPersons() {
    return excludedPersons;
  }

  /**
   * Gives the other parties with a stake: the patient, the payer, makers of products in question.
   *
   * @return ids as given, unmodifiable
   */
  public List<PartyId> interested() {
    return interested;
  }

  /**
   * Tells whether someone treats the patient.
   *
   * @param id a directory id
   * @param identifiers register numbers
   * @return true when the id or one number is a treating doctor's
   */
  public boolean treats(PartyId id, List<Coding> identifiers) {
    return doctors.contains(id)
        || identifiers.stream().map(CanonicalCode::key).anyMatch(registerNumbers::contains);
  }

  /**
   * Tells whether an organisation treats the patient.
   *
   * @param organisation a directory id
   * @return true when it does
   */
  public boolean treatsAt(PartyId organisation) {
    return organisations.contains(organisation);
  }

  /**
   * Tells whether someone is excluded.
   *
   * @param id a directory id
   * @return true when the host or the patient said so
   */
  public boolean excludes(PartyId id) {
    return excluded.contains(id);
  }

  String text() {
    var text = doctors + "\n" + registerNumbers + "\n" + organisations + "\n" + excluded + "\n";
    return treatingPersons.isEmpty() && excludedPersons.isEmpty() && interested.isEmpty()
        ? text
        : text + treatingPersons.stream().map(Person::text).toList() + "\n"
            + excludedPersons.stream().map(Person::text).toList() + "\n" + interested + "\n";
  }

  @Override
  public String toString() {
    return "Parties";
  }

  /** Collects parties for a profile. */
  static final class Collector {

    private final Set<PartyId> doctors = new LinkedHashSet<>();
    private final Set<String> registerNumbers = new LinkedHashSet<>();
    private final Set<PartyId> organisations = new LinkedHashSet<>();
    private final Set<PartyId> excluded = new LinkedHashSet<>();
    private final List<Set<PartyId>> same = new ArrayList<>();
    private final List<Person> treatingPersons = new ArrayList<>();
    private final List<Person> excludedPersons = new ArrayList<>();
    private final List<PartyId> interested = new ArrayList<>();

    void treatedBy(PartyId doctor, List<Coding> numbers) {
      doctors.add(doctor);
      numbers.forEach(it -> registerNumbers.add(CanonicalCode.key(it)));
    }

    void treatedBy(Person doctor) {
      treatingPersons.add(doctor);
      doctors.addAll(doctor.ids());
      doctor.numbers().forEach(it -> registerNumbers.add(CanonicalCode.key(it)));
      organisations.addAll(doctor.organisations());
    }

    void exclude(Person specialist) {
      excludedPersons.add(specialist);
      excluded.addAll(specialist.ids());
    }

    void interested(PartyId party) {
      interested.add(party);
    }

    void treatedAt(PartyId organisation) {
      organisations.add(organisation);
    }

    void exclude(PartyId specialist) {
      excluded.add(specialist);
    }

    void sameParty(Set<PartyId> ids) {
      same.add(ids);
    }

    Parties build() {
      return new Parties(this);
    }
  }
}
