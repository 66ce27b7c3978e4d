package dev.consilium.core.opinion;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.Map;

/**
 * What follows from a panel's rule and its members' positions; nothing else can decide.
 *
 * <p>An agreement with a reservation counts as an agreement. An abstention counts neither for nor
 * against and not toward the quorum; a recused member never votes.
 *
 * @param outcome whether there is a decision
 * @param reason why
 * @param inFavour members who agree, with or without reservation
 * @param against members who dissent
 */
public record PanelDecision(Outcome outcome, Reason reason, int inFavour, int against) {

  /** Whether there is a decision. */
  public enum Outcome {
    /** The panel holds the opinion. */
    CARRIED,
    /** Every position stands for itself; none prevails. */
    REPORTED,
    /** There is no decision. */
    NONE
  }

  /** Why. */
  public enum Reason {
    /** Nobody dissents. */
    NO_DISSENT,
    /** More members agree than dissent. */
    MAJORITY,
    /** The chair agrees. */
    CHAIR_AGREES,
    /** The rule asks for every position and no decision. */
    ALL_REPORTED,
    /** Fewer positions count than the quorum asks for. */
    QUORUM_MISSED,
    /** Someone dissents and the rule is unanimity. */
    DISSENT,
    /** As many members agree as dissent. */
    TIE,
    /** More members dissent than agree. */
    OUTVOTED,
    /** The chair dissents and the rule leaves it to the chair. */
    CHAIR_DISSENTS,
    /** The chair has no position that counts. */
    CHAIR_SILENT
  }

  /**
   * Decides.
   *
   * @param rule how the panel decides
   * @param quorum how many positions must count, 1 at least
   * @param chair who leads it
   * @param stances each member's final stance
   * @return the decision and its reason
   */
  public static PanelDecision of(
      DecisionRule rule, int quorum, PartyId chair, Map<PartyId, Stance> stances) {
    int inFavour = count(stances, Stance.AGREE) + count(stances, Stance.AGREE_WITH_RESERVATION);
    int against = count(stances, Stance.DISSENT);
    var reason = inFavour + against < Math.max(quorum, 1)
        ? Reason.QUORUM_MISSED
        : switch (rule) {
          case UNANIMITY -> against == 0 ? Reason.NO_DISSENT : Reason.DISSENT;
          case MAJORITY -> majority(inFavour, against);
          case CHAIR_DECIDES -> chair(stances.getOrDefault(chair, Stance.RECUSED));
          case REPORT_ALL -> Reason.ALL_REPORTED;
        };
    return new PanelDecision(outcome(reason), reason, inFavour, against);
  }

  private static Reason majority(int inFavour, int against) {
    if (inFavour == against) {
      return Reason.TIE;
    }
    return inFavour > against ? Reason.MAJORITY : Reason.OUTVOTED;
  }

  private static Reason chair(Stance chair) {
    return switch (chair) {
      case AGREE, AGREE_WITH_RESERVATION -> Reason.CHAIR_AGREES;
      case DISSENT -> Reason.CHAIR_DISSENTS;
      case ABSTAIN, RECUSED -> Reason.CHAIR_SILENT;
    };
  }

  private static Outcome outcome(Reason reason) {
    return switch (reason) {
      case NO_DISSENT, MAJORITY, CHAIR_AGREES -> Outcome.CARRIED;
      case ALL_REPORTED -> Outcome.REPORTED;
      case QUORUM_MISSED, DISSENT, TIE, OUTVOTED, CHAIR_DISSENTS, CHAIR_SILENT -> Outcome.NONE;
    };
  }

  private static int count(Map<PartyId, Stance> stances, Stance stance) {
    return (int) stances.values().stream().filter(it -> it == stance).count();
  }
}
