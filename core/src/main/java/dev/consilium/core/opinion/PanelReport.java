package dev.consilium.core.opinion;

import dev.consilium.core.PartyId;
import java.util.List;

/**
 * Who sat on the panel and what each member holds (section 16).
 *
 * @param chair who led it; one of the members
 * @param positions one for each member, sealed before any was shown
 * @param consensus how far they agree
 */
public record PanelReport(PartyId chair, List<Position> positions, Consensus consensus) {

  // The copy keeps a later change to the caller's list away.
  public PanelReport {
    positions = List.copyOf(positions);
  }

  /** What a member holds. */
  public enum Stance {
    /** Agrees. */
    AGREE,
    /** Agrees with a reservation. */
    AGREE_WITH_RESERVATION,
    /** Holds another opinion. */
    DISSENT,
    /** Takes no position. */
    ABSTAIN,
    /** Took no part because of a conflict. */
    RECUSED
  }

  /**
   * One member's position, printed word for word.
   *
   * @param member who
   * @param name shown to readers; never blank
   * @param stance what the member holds
   * @param rationale in the member's words; never blank for a dissent or a reservation
   */
  public record Position(PartyId member, String name, Stance stance, String rationale) {

    // A dissent without its reasons would be a majority's summary of it.
    public Position {
      Text.present("Position", "name", name);
      Text.wellFormed("Position", "rationale", rationale);
      if (stance == Stance.DISSENT || stance == Stance.AGREE_WITH_RESERVATION) {
        Text.present("Position", "rationale", rationale);
      }
    }

    @Override
    public String toString() {
      return "Position[" + member + " " + stance + "]";
    }
  }
}
