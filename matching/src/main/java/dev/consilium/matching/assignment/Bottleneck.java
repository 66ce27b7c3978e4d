package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.List;

/**
 * A group of cases and specialists, connected by candidacy, in which the numbers do not add up.
 *
 * @param kind what lacks
 * @param cases the cases in it
 * @param specialists the specialists in it
 * @param need what all these cases need, where they all say the same; else empty
 * @param asked opinions asked for, or least loads summed
 * @param possible opinions that can be given, or that can come to these specialists
 */
public record Bottleneck(
    Kind kind,
    List<CaseId> cases,
    List<PartyId> specialists,
    String need,
    long asked,
    long possible) {

  /** What lacks in a bottleneck. */
  public enum Kind {
    /** Cases ask for more opinions than their candidates can give. */
    TOO_FEW_PLACES,
    /** Least loads ask for more cases than can come. */
    TOO_FEW_CASES
  }

  // A bottleneck whose numbers add up is none.
  public Bottleneck {
    cases = List.copyOf(cases);
    specialists = List.copyOf(specialists);
    if (asked <= possible) {
      throw new IllegalArgumentException("Bottleneck: " + asked + " asked, " + possible
          + " possible [bottleneck-range]. Only a group that asks for more is one.");
    }
  }

  /**
   * Tells how much lacks.
   *
   * @return 1 or more
   */
  public long missing() {
    return asked - possible;
  }

  /**
   * Says it in one sentence.
   *
   * @return such as {@code 7 cases need a specialist eligible in JP, capacity 4}
   */
  public String words() {
    if (kind == Kind.TOO_FEW_CASES) {
      return people(specialists.size(), "specialist") + " must get " + asked + ", but only "
          + possible + " can come to " + (specialists.size() == 1 ? "this one" : "them");
    }
    if (specialists.isEmpty()) {
      return "case " + cases.get(0) + " asks for " + asked + ", its candidates can give "
          + possible;
    }
    var who = need.isEmpty() ? whom() : "a specialist " + need;
    boolean one = cases.size() == 1;
    if (asked == cases.size()) {
      return people(cases.size(), "case") + (one ? " needs " : " need ") + who + ", capacity "
          + possible;
    }
    return people(cases.size(), "case") + (one ? " asks for " : " ask for ") + asked
        + " opinions by " + who + ", capacity " + possible;
  }

  private String whom() {
    return specialists.size() == 1
        ? "specialist " + specialists.get(0)
        : "one of " + specialists.size() + " specialists";
  }

  private static String people(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
