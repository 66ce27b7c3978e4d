package dev.consilium.matching.eligibility;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.matching.eligibility.Licensing.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a specialist's licences reach on a day. A suspension or revocation anywhere makes every
 * licence unclear that was not asserted after it: registers lag behind each other.
 */
final class LicenceGrades {

  private final List<Assertion<Licence>> best;
  private final Reach reach;

  private LicenceGrades(List<Assertion<Licence>> best, Reach reach) {
    this.best = best;
    this.reach = reach;
  }

  static LicenceGrades of(
      List<Assertion<Licence>> licences,
      Jurisdiction residence,
      LocalDate day,
      Licensing licensing) {
    var adverse = latestAdverse(licences);
    var reach = Reach.NOT;
    var best = new ArrayList<Assertion<Licence>>();
    for (var it : licences) {
      var grade = grade(it, licensing.reach(it.value().jurisdiction(), residence), day);
      if (grade == Reach.HOLDS && adverse.isPresent() && !it.asOf().isAfter(adverse.get())) {
        grade = Reach.UNCLEAR;
      }
      if (grade.compareTo(reach) > 0) {
        reach = grade;
        best.clear();
      }
      if (grade == reach && grade != Reach.NOT) {
        best.add(it);
      }
    }
    return new LicenceGrades(best, reach);
  }

  static Optional<LocalDate> latestAdverse(List<Assertion<Licence>> licences) {
    return licences.stream()
        .filter(it -> isAdverse(it.value().status()))
        .map(Assertion::asOf)
        .max(Comparator.naturalOrder());
  }

  static boolean isAdverse(Licence.Status status) {
    return status == Licence.Status.SUSPENDED || status == Licence.Status.REVOKED;
  }

  /** Grades one licence by itself, without regard to the others. */
  static Reach grade(Assertion<Licence> licence, Reach place, LocalDate day) {
    if (licence.value().status() != Licence.Status.ACTIVE || !licence.holdsOn(day)) {
      return Reach.NOT;
    }
    boolean courtesy = licence.value().kind() == Licence.Kind.COURTESY;
    return place == Reach.HOLDS && courtesy ? Reach.UNCLEAR : place;
  }

  static boolean isFresh(Assertion<Licence> licence, LocalDate day, int mostDays) {
    long age = day.toEpochDay() - licence.asOf().toEpochDay();
    return age >= 0 && age <= mostDays;
  }

  Reach reach() {
    return reach;
  }

  List<Assertion<Licence>> best() {
    return best;
  }
}
