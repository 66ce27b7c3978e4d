package dev.consilium.core.opinion;

import dev.consilium.core.PartyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sat on the panel, what each member held and holds, and what follows (section 16).
 *
 * @param chair who led it; one of the members
 * @param rule how the panel decides
 * @param quorum how many positions must count, 1 at least; abstentions and recusals do not
 * @param positions one for each member, in print order
 * @param consensus how far they agree
 */
public record PanelReport(
    PartyId chair, DecisionRule rule, int quorum, List<Position> positions, Consensus consensus) {

  // The copy keeps a later change to the caller's list away.
  public PanelReport {
    positions = List.copyOf(positions);
    if (quorum < 1) {
      throw new IllegalArgumentException(
          "Panel report: a quorum of " + quorum + " [quorum-range]. Ask for 1 at least.");
    }
  }

  /** {@return what follows from the rule and the final positions} */
  public PanelDecision decision() {
    Map<PartyId, Stance> stances = new LinkedHashMap<>();
    positions.forEach(it -> stances.put(it.member(), it.stance()));
    return PanelDecision.of(rule, quorum, chair, stances);
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
   * @param role the member's part, such as {@code Radiation oncology}; empty in schema 1 only
   * @param sealed what the member held before seeing any other; null for a recused member and in
   *     schema 1
   * @param stance what the member holds in the end
   * @param rationale in the member's words; never blank for a dissent or a reservation
   */
  public record Position(
      PartyId member,
      String name,
      String role,
      @Nullable Sealed sealed,
      Stance stance,
      String rationale) {

    // A dissent without its reasons would be a majority's summary of it.
    public Position {
      Text.present("Position", "name", name);
      Text.wellFormed("Position", "role", role);
      reasoned("Position", stance, rationale);
    }

    /** {@return true when the member changed sides after the reveal} */
    public boolean changed() {
      return sealed != null && sealed.stance() != stance;
    }

    @Override
    public String toString() {
      return "Position[" + member + " " + stance + "]";
    }
  }

  /**
   * What a member held independently, and what shows that it was sealed.
   *
   * @param stance never {@code RECUSED}: who takes no part holds nothing
   * @param rationale in the member's words; never blank for a dissent or a reservation
   * @param nonce opens the {@link PositionCommitment} that was handed over before the reveal
   */
  public record Sealed(Stance stance, String rationale, String nonce) {

    // What nobody could check was not sealed.
    public Sealed {
      if (stance == Stance.RECUSED) {
        throw new IllegalArgumentException("Sealed position: a recused member has none"
            + " [recused-holds-nothing]. Leave the sealed position out.");
      }
      reasoned("Sealed position", stance, rationale);
      PositionCommitment.checkNonce(nonce);
    }

    @Override
    public String toString() {
      return "Sealed[" + stance + "]";
    }
  }

  private static void reasoned(String subject, Stance stance, String rationale) {
    Text.wellFormed(subject, "rationale", rationale);
    if (stance == Stance.DISSENT || stance == Stance.AGREE_WITH_RESERVATION) {
      Text.present(subject, "rationale", rationale);
    }
  }
}
