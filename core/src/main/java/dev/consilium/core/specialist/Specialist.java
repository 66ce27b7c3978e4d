package dev.consilium.core.specialist;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Someone who may give an opinion, as a directory describes them. Immutable and safe to share
 * between threads. Nothing is assumed: what a directory does not say is absent.
 */
public final class Specialist {

  private final PartyId id;
  private final String name;
  private final Jurisdiction establishment;
  private final List<Coding> identifiers;
  private final List<PartyId> organisations;
  private final List<Assertion<Coding>> specialties;
  private final List<Assertion<Licence>> licences;
  private final List<Assertion<Indemnity>> indemnities;
  private final List<Assertion<Expertise>> expertise;
  private final List<Assertion<String>> languages;
  private final List<Assertion<Capacity>> capacities;

  private Specialist(Builder from) {
    id = from.id;
    name = from.name;
    establishment = from.establishment;
    identifiers = List.copyOf(from.identifiers);
    organisations = List.copyOf(from.organisations);
    specialties = List.copyOf(from.specialties);
    licences = List.copyOf(from.licences);
    indemnities = List.copyOf(from.indemnities);
    expertise = List.copyOf(from.expertise);
    languages = List.copyOf(from.languages);
    capacities = List.copyOf(from.capacities);
  }

  /**
   * Begins a description.
   *
   * @param id the directory's id
   * @param name shown to people
   * @param establishment where the specialist practises
   * @return a builder that knows nothing else yet
   */
  public static Builder of(PartyId id, String name, Jurisdiction establishment) {
    return new Builder(id, name, establishment);
  }

  /**
   * Tells who it is.
   *
   * @return the directory's id
   */
  public PartyId id() {
    return id;
  }

  /**
   * Tells the name.
   *
   * @return shown to people
   */
  public String name() {
    return name;
  }

  /**
   * Tells where the specialist practises.
   *
   * @return country or subdivision
   */
  public Jurisdiction establishment() {
    return establishment;
  }

  /**
   * Gives register numbers, such as NPI or ORCID.
   *
   * @return system and number, as given
   */
  public List<Coding> identifiers() {
    return identifiers;
  }

  /**
   * Gives the hospitals and groups the specialist belongs to, for conflicts of interest.
   *
   * @return directory ids
   */
  public List<PartyId> organisations() {
    return organisations;
  }

  /**
   * Gives the specialties.
   *
   * @return coded, as asserted
   */
  public List<Assertion<Coding>> specialties() {
    return specialties;
  }

  /**
   * Gives the licences, lapsed ones included.
   *
   * @return as asserted
   */
  public List<Assertion<Licence>> licences() {
    return licences;
  }

  /**
   * Gives the malpractice cover.
   *
   * @return as asserted; empty when nothing is known
   */
  public List<Assertion<Indemnity>> indemnities() {
    return indemnities;
  }

  /**
   * Gives what the specialist has treated.
   *
   * @return as asserted
   */
  public List<Assertion<Expertise>> expertise() {
    return expertise;
  }

  /**
   * Gives the working languages.
   *
   * @return BCP 47 tags, as asserted
   */
  public List<Assertion<String>> languages() {
    return languages;
  }

  /**
   * Gives how much work the specialist takes.
   *
   * @return the assertion with the latest date; empty when nothing is known
   */
  public Optional<Assertion<Capacity>> capacity() {
    return capacities.stream().reduce((a, b) -> b.asOf().isBefore(a.asOf()) ? a : b);
  }

  @Override
  public String toString() {
    return "Specialist[" + id + "]";
  }

  /** Collects what a directory says. Not safe to share between threads. */
  public static final class Builder {

    private final PartyId id;
    private final String name;
    private final Jurisdiction establishment;
    private final List<Coding> identifiers = new ArrayList<>();
    private final List<PartyId> organisations = new ArrayList<>();
    private final List<Assertion<Coding>> specialties = new ArrayList<>();
    private final List<Assertion<Licence>> licences = new ArrayList<>();
    private final List<Assertion<Indemnity>> indemnities = new ArrayList<>();
    private final List<Assertion<Expertise>> expertise = new ArrayList<>();
    private final List<Assertion<String>> languages = new ArrayList<>();
    private final List<Assertion<Capacity>> capacities = new ArrayList<>();

    private Builder(PartyId id, String name, Jurisdiction establishment) {
      this.id = id;
      this.name = name;
      this.establishment = establishment;
    }

    /**
     * Adds a register number.
     *
     * @param identifier system and number
     * @return this
     */
    public Builder identifier(Coding identifier) {
      identifiers.add(identifier);
      return this;
    }

    /**
     * Adds a hospital or group.
     *
     * @param organisation its directory id
     * @return this
     */
    public Builder organisation(PartyId organisation) {
      organisations.add(organisation);
      return this;
    }

    /**
     * Adds a specialty.
     *
     * @param specialty as asserted
     * @return this
     */
    public Builder specialty(Assertion<Coding> specialty) {
      specialties.add(specialty);
      return this;
    }

    /**
     * Adds a licence.
     *
     * @param licence as asserted
     * @return this
     */
    public Builder licence(Assertion<Licence> licence) {
      licences.add(licence);
      return this;
    }

    /**
     * Adds malpractice cover.
     *
     * @param indemnity as asserted
     * @return this
     */
    public Builder indemnity(Assertion<Indemnity> indemnity) {
      indemnities.add(indemnity);
      return this;
    }

    /**
     * Adds experience.
     *
     * @param experience as asserted
     * @return this
     */
    public Builder expertise(Assertion<Expertise> experience) {
      expertise.add(experience);
      return this;
    }

    /**
     * Adds a working language.
     *
     * @param language a BCP 47 tag, as asserted
     * @return this
     */
    public Builder language(Assertion<String> language) {
      languages.add(language);
      return this;
    }

    /**
     * Adds what is known of the workload.
     *
     * @param capacity as asserted
     * @return this
     */
    public Builder capacity(Assertion<Capacity> capacity) {
      capacities.add(capacity);
      return this;
    }

    /**
     * Ends the description.
     *
     * @return what was collected
     */
    public Specialist build() {
      return new Specialist(this);
    }
  }
}
