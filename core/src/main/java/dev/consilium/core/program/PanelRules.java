package dev.consilium.core.program;

import dev.consilium.core.Refusal;
import dev.consilium.core.opinion.DecisionRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * How many give the opinion, and how they decide.
 *
 * @param kind what kind of panel
 * @param least fewest members, 1 for one specialist
 * @param most most members; 0 when not stated
 * @param perSpecialty fewest members for each specialty; 0 for no such rule
 * @param oneHospital true when all come from one hospital
 * @param quorum how many positions must count, 1 to {@code least}
 * @param decision how the panel decides
 * @param ifComplex independent opinions on a complex case; 0 when not stated
 */
public record PanelRules(
    Kind kind,
    int least,
    int most,
    int perSpecialty,
    boolean oneHospital,
    int quorum,
    DecisionRule decision,
    int ifComplex) {

  // A panel that can never reach its quorum never decides.
  public PanelRules {
    new Demands("Panel rules")
        .range("least", least, 1, 100)
        .range("most", most, 0, 100)
        .range("perSpecialty", perSpecialty, 0, 100)
        .range("ifComplex", ifComplex, 0, 100)
        .that(
            most == 0 || least <= most,
            "/most",
            "most is below least",
            "panel-size",
            "Correct one of the two.")
        .that(
            kind != Kind.NONE || (least == 1 && most <= 1),
            "/kind",
            "one specialist has members",
            "panel-kind",
            "Give 1 member, or another kind.")
        .that(
            (kind != Kind.TEAM && kind != Kind.BOARD) || least > 1,
            "/least",
            "a team or board has one member",
            "panel-kind",
            "Give 2 members at least.")
        .that(
            quorum <= least && quorum >= Math.min(least, 2),
            "/quorum",
            "the quorum is " + quorum + " of " + least,
            "quorum-range",
            "Give 2 to the fewest members; 1 for one specialist.")
        .that(
            ifComplex != 1,
            "/ifComplex",
            "a complex case has one opinion",
            "complex-more",
            "Give 2 at least, or 0.")
        .met();
  }

  /** What kind of panel. */
  public enum Kind {
    /** One specialist. */
    NONE,
    /** Independent opinions, one or more. */
    INDEPENDENT,
    /** A team that works together. */
    TEAM,
    /** A board of several specialties. */
    BOARD
  }

  /** {@return one specialist} */
  public static PanelRules single() {
    return new PanelRules(Kind.NONE, 1, 1, 0, false, 1, DecisionRule.REPORT_ALL, 0);
  }

  /**
   * Tells why these members are no such panel.
   *
   * @param specialties the specialty of each member, one entry a member
   * @return every reason; empty when there is none
   */
  public List<Refusal> refuse(List<String> specialties) {
    var reasons = new ArrayList<Refusal>();
    int members = specialties.size();
    if (members < least || (most > 0 && members > most)) {
      reasons.add(new Refusal(
          "Panel",
          members + " members",
          "panel-size",
          "Name " + least + (most > 0 ? " to " + most : " at least") + "."));
    }
    for (var specialty : new TreeSet<>(specialties)) {
      int seats = Collections.frequency(specialties, specialty);
      if (seats < perSpecialty) {
        reasons.add(new Refusal(
            "Panel",
            seats + " members of one specialty",
            "panel-per-specialty",
            "Name " + perSpecialty + " of each specialty at least."));
      }
    }
    return List.copyOf(reasons);
  }
}
