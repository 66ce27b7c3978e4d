package dev.consilium.matching.synthetic;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one synthetic specialist. */
final class SyntheticSpecialist {

  private static final String SOURCE = "synthetic";
  private static final Jurisdiction MASSACHUSETTS = new Jurisdiction("US-MA");
  private static final Jurisdiction ARIZONA = new Jurisdiction("US-AZ");

  private final Templates templates;
  private final Dice dice;
  private final LocalDate day;

  SyntheticSpecialist(Templates templates, Dice dice, LocalDate day) {
    this.templates = templates;
    this.dice = dice;
    this.day = day;
  }

  /**
   * Makes one. The first round of areas are anchors: broad, licensed in Massachusetts and Arizona
   * and with room, so that every demonstration finds someone.
   *
   * @param ordinal from 1
   */
  Specialist make(int ordinal) {
    int round = templates.round(ordinal - 1);
    boolean anchor = round == 0;
    var number = String.valueOf(10_000_000 + ordinal).substring(ordinal < 10_000 ? 4 : 1);
    var area = templates.area(ordinal - 1);
    var places = places(round);
    var to = Specialist.of(
        new PartyId("syn-" + number), "Synthetic Specialist " + number, places.get(0));
    to.specialty(said(area.specialty(), 400, null));
    to.organisation(new PartyId("syn-org-" + (1 + dice.below(40))));
    places.forEach(it -> to.licence(licence(it, number, anchor)));
    if (dice.percent(90)) {
      to.indemnity(said(new Indemnity(new LinkedHashSet<>(places), dice.percent(85)), 300, null));
    }
    languages(places).forEach(it -> to.language(said(it, 500, null)));
    for (var code : dice.some(area.codes(), (anchor ? 20 : 5) + dice.below(5))) {
      to.expertise(new Assertion<>(
          new Expertise(code, dice.percent(90) ? dice.volume(3.2, 1.3) : 0),
          SOURCE,
          day.minusDays(dice.below(300)),
          Verification.DERIVED,
          null));
    }
    if (dice.percent(95) || anchor) {
      int most = 2 + dice.below(9);
      int open = dice.below(anchor ? most : most + 1);
      to.capacity(said(new Capacity(open, most, dice.percent(92) || anchor), 30, null));
    }
    return to.build();
  }

  // Each area has people in Massachusetts, where Synthea's patients live, and in Arizona.
  private List<Jurisdiction> places(int round) {
    var places = new LinkedHashSet<Jurisdiction>();
    if (round % 2 == 0) {
      places.add(MASSACHUSETTS);
    }
    if (round % 3 == 0) {
      places.add(ARIZONA);
    }
    places.addAll(dice.some(templates.places(), 1 + dice.below(3)));
    return new ArrayList<>(places);
  }

  private Assertion<Licence> licence(Jurisdiction place, String number, boolean anchor) {
    var kind = dice.percent(85) ? Licence.Kind.FULL : Licence.Kind.TELEHEALTH_REGISTRATION;
    var status = dice.percent(96) || anchor ? Licence.Status.ACTIVE : Licence.Status.LAPSED;
    var licence = new Licence(place, "SYN-" + place + "-" + number, kind, status);
    return said(licence, anchor ? 300 : 420, day.plusDays(30 + dice.below(700)));
  }

  private Set<String> languages(List<Jurisdiction> places) {
    var languages = new LinkedHashSet<String>();
    for (var place : places) {
      var spoken = templates.languages(place);
      languages.add(spoken.get(0));
      languages.add(spoken.get(dice.below(spoken.size())));
    }
    return languages;
  }

  private <T> Assertion<T> said(T value, int withinDays, @Nullable LocalDate expiry) {
    var verification =
        dice.percent(70) ? Verification.PRIMARY_SOURCE_VERIFIED : Verification.ATTESTED;
    return new Assertion<>(
        value, SOURCE, day.minusDays(dice.below(withinDays)), verification, expiry);
  }
}
