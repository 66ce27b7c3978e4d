package dev.consilium.core.program;

import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.DecisionRule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a program promises one case; fixed when the case is opened.
 *
 * @param panelMembers 1 for one specialist, else the fewest members of a panel
 * @param quorum how many positions must count, 1 to {@code panelMembers}
 * @param decision how the panel decides
 * @param selection who chooses the specialist
 * @param shortlist how many specialists are offered at least; 0 unless a shortlist is used
 * @param treatingPhysician what part the treating physician has
 * @param consents kinds needed before the case is prepared; the service always among them
 * @param delivery how the opinion reaches the patient; without WRITTEN among them, one of these
 *     conversations is needed before the case is closed
 * @param followUpQuestions how many questions may follow the release, 0 or more
 * @param followUpDays how many days after the release they may come, 0 or more
 */
public record CaseTerms(
    int panelMembers,
    int quorum,
    DecisionRule decision,
    SelectionMode selection,
    int shortlist,
    TreatingPhysicianMode treatingPhysician,
    Set<ConsentKind> consents,
    Set<Delivery> delivery,
    int followUpQuestions,
    int followUpDays) {

  private static final int MOST = 10_000;

  // Terms that nobody could meet would hold a case for ever.
  public CaseTerms {
    range("panelMembers", panelMembers, 1, 100);
    range("quorum", quorum, 1, panelMembers);
    range("shortlist", shortlist, 0, 100);
    range("followUpQuestions", followUpQuestions, 0, MOST);
    range("followUpDays", followUpDays, 0, MOST);
    if (!consents.contains(ConsentKind.SERVICE)) {
      throw new IllegalArgumentException(
          "Case terms: no consent to the service [service-consent]. Add SERVICE.");
    }
    if (delivery.isEmpty()) {
      throw new IllegalArgumentException(
          "Case terms: no way of delivery [delivery-present]. Name at least one.");
    }
    if (panelMembers > 1 && quorum < 2) {
      throw new IllegalArgumentException("Case terms: a panel of " + panelMembers
          + " has a quorum of 1 [quorum-range]. Ask for 2 at least.");
    }
    consents = Collections.unmodifiableSet(EnumSet.copyOf(consents));
    delivery = Collections.unmodifiableSet(EnumSet.copyOf(delivery));
  }

  private static void range(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("Case terms: " + field + " is " + value
          + " [terms-range]. Give " + least + " to " + most + ".");
    }
  }

  /**
   * Gives terms that ask for nothing beyond the invariants, as histories before schema 3 had them.
   *
   * @param panel true when a panel gives the opinion
   * @return a coordinator chooses, the report is written, follow-up is open
   */
  public static CaseTerms open(boolean panel) {
    return new CaseTerms(
        panel ? 2 : 1,
        panel ? 2 : 1,
        DecisionRule.REPORT_ALL,
        SelectionMode.COORDINATOR,
        0,
        TreatingPhysicianMode.NONE,
        Set.of(ConsentKind.SERVICE),
        Set.of(Delivery.WRITTEN),
        MOST,
        MOST);
  }

  /** {@return true when a panel gives the opinion} */
  public boolean panel() {
    return panelMembers > 1;
  }
}
