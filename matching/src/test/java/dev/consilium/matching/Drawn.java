package dev.consilium.matching;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.conflict.Person;
import dev.consilium.matching.conflict.Tie;
import dev.consilium.matching.eligibility.ConflictPolicy;
import dev.consilium.matching.eligibility.Eligibility;
import dev.consilium.matching.eligibility.EligibilityPolicy;
import dev.consilium.matching.eligibility.Unknown;
import dev.consilium.matching.eligibility.UnknownData;
import dev.consilium.matching.profile.CaseCode;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.profile.CaseProfileBuilder;
import dev.consilium.matching.profile.CodeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Cases, specialists and policies drawn at random, odd ones on purpose. */
public final class Drawn {

  private static final List<String> PLACES =
      List.of("US-AZ", "US-MA", "US", "DE", "DE-BY", "CH", "CH-ZH");
  private static final List<String> TAGS = List.of("en", "en-GB", "DE-CH", "fr", "es");
  private static final List<Coding> CODES = List.of(
      Coding.of(Cases.SCT, "254837009"), Coding.of(Cases.SCT, "44054006"),
      Coding.of(Cases.SCT, "59621000"), Coding.of(Cases.ICD, "C50911"),
      Coding.of(Cases.ICD, "C50.912"), Coding.of(Cases.ICD, "I10"),
      Coding.of(Cases.ICD, "E11.9"), Coding.of(Cases.ICD, "E11.65"));

  private final SplittableRandom random;

  public Drawn(long seed) {
    random = new SplittableRandom(seed);
  }

  public List<Specialist> specialists(int most) {
    var all = new ArrayList<Specialist>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      all.add(specialist("s" + i));
    }
    return all;
  }

  public Specialist specialist(String id) {
    var to = Cases.bare(id);
    times(
        3,
        () -> to.licence(said(new Licence(
            new Jurisdiction(one(PLACES)),
            "N",
            one(List.of(Licence.Kind.values())),
            random.nextInt(3) > 0
                ? Licence.Status.ACTIVE
                : one(List.of(Licence.Status.values()))))));
    times(3, () -> to.language(said(one(TAGS))));
    times(
        2,
        () -> to.capacity(
            said(new Capacity(random.nextInt(3), random.nextInt(4), random.nextInt(4) > 0))));
    times(2, () -> to.organisation(new PartyId("o" + random.nextInt(4))));
    times(2, () -> to.identifier(Coding.of("npi", "n" + random.nextInt(5))));
    times(
        5,
        () -> to.expertise(
            said(new Expertise(one(CODES), random.nextInt(4) > 0 ? random.nextInt(300) : 0))));
    return to.build();
  }

  public CaseProfile profile() {
    return profileBuilder().build();
  }

  /** A case whose parties are known by name, address and number too. */
  public CaseProfile tiedProfile() {
    var to = profileBuilder();
    times(2, () -> to.treatedBy(person()));
    times(1, () -> to.exclude(person()));
    times(2, () -> to.interested(new PartyId("p" + random.nextInt(3))));
    return to.build();
  }

  /** What a host knows of persons beyond its directory. */
  public KnownTies ties() {
    var persons = new ArrayList<Person>();
    var ties = new ArrayList<Tie>();
    times(8, () -> persons.add(person()));
    times(
        8,
        () -> ties.add(new Tie(
            one(List.of(Tie.Kind.values())),
            person(),
            random.nextBoolean() ? person() : Person.of(new PartyId("p" + random.nextInt(3))),
            Cases.DAY.plusDays(random.nextInt(900) - 800),
            "drawn")));
    return KnownTies.of(persons, ties);
  }

  public ConflictPolicy conflicts() {
    var kinds = new EnumMap<Tie.Kind, ConflictPolicy.Window>(Tie.Kind.class);
    for (var it : Tie.Kind.values()) {
      kinds.put(it, new ConflictPolicy.Window(random.nextInt(800), verdict()));
    }
    return new ConflictPolicy("drawn", kinds, verdict(), verdict());
  }

  private Eligibility verdict() {
    return one(List.of(Eligibility.values()));
  }

  private Person person() {
    var ids = new ArrayList<PartyId>();
    var numbers = new ArrayList<Coding>();
    var names = new ArrayList<String>();
    var mails = new ArrayList<String>();
    var organisations = new ArrayList<PartyId>();
    times(1, () -> ids.add(new PartyId("s" + random.nextInt(20))));
    times(1, () -> numbers.add(Coding.of("npi", "n" + random.nextInt(5))));
    times(1, () -> numbers.add(Coding.of("https://orcid.org", "0000-000" + random.nextInt(9))));
    times(1, () -> names.add("Synthetic s" + random.nextInt(40)));
    times(
        1,
        () -> mails.add(
            "m" + random.nextInt(9) + "@" + one(List.of("a.example", "b.a.example", "gmx.de"))));
    times(1, () -> organisations.add(new PartyId("o" + random.nextInt(9))));
    return new Person(ids, numbers, names, mails, organisations);
  }

  private CaseProfileBuilder profileBuilder() {
    var to = CaseProfile.of(
        new CaseId("C-" + random.nextInt(9)),
        Cases.DAY,
        random.nextBoolean() ? Cases.TO_PATIENT : Cases.TO_PHYSICIAN);
    if (random.nextInt(5) > 0) {
      to.residence(new Jurisdiction(one(PLACES)));
    }
    times(2, () -> to.language(one(TAGS)));
    times(
        1,
        () -> to.treatedBy(
            new PartyId("s" + random.nextInt(9)), Coding.of("npi", "n" + random.nextInt(9))));
    times(1, () -> to.treatedAt(new PartyId("o" + random.nextInt(9))));
    times(1, () -> to.exclude(new PartyId("s" + random.nextInt(9))));
    times(1, () -> to.sameParty(Set.of(new PartyId("s9"), new PartyId("s" + random.nextInt(9)))));
    times(
        4,
        () -> to.code(
            new CaseCode(one(CODES), CodeKind.DIAGNOSIS, 1 + random.nextInt(1000), List.of())));
    return to;
  }

  public EligibilityPolicy policy() {
    var unknown = new EnumMap<Unknown, UnknownData>(Unknown.class);
    for (var it : Unknown.values()) {
      unknown.put(it, one(List.of(UnknownData.values())));
    }
    return new EligibilityPolicy(
        unknown,
        1 + random.nextInt(300),
        random.nextBoolean() ? Eligibility.REVIEW : Eligibility.INELIGIBLE);
  }

  public <T> List<T> shuffled(List<T> given) {
    var left = new ArrayList<>(given);
    var out = new ArrayList<T>();
    while (!left.isEmpty()) {
      out.add(left.remove(random.nextInt(left.size())));
    }
    return out;
  }

  private <T> Assertion<T> said(T value) {
    var day = Cases.DAY.plusDays(random.nextInt(402) - 400);
    return new Assertion<>(
        value, "directory", day, one(List.of(Verification.values())), expiry(day));
  }

  private @Nullable LocalDate expiry(LocalDate from) {
    return random.nextBoolean() ? null : from.plusDays(random.nextInt(600));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void times(int most, Runnable action) {
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      action.run();
    }
  }
}
