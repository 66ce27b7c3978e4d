package dev.consilium.core.opinion;

import dev.consilium.core.opinion.PanelReport.Stance;

/** Which consensus fits which positions. */
final class PanelRule {

  private PanelRule() {}

  static boolean allows(PanelReport panel) {
    int agree = count(panel, Stance.AGREE);
    int reserved = count(panel, Stance.AGREE_WITH_RESERVATION);
    int dissent = count(panel, Stance.DISSENT);
    int abstain = count(panel, Stance.ABSTAIN);
    boolean majority = 2 * (agree + reserved) > agree + reserved + dissent + abstain;
    return switch (panel.consensus()) {
      case UNANIMOUS -> agree > 0 && reserved + dissent + abstain == 0;
      case CONSENSUS_WITH_RESERVATION -> majority && dissent == 0 && reserved + abstain > 0;
      case MAJORITY_WITH_DISSENT -> majority && dissent > 0;
      case NO_CONSENSUS -> !majority;
    };
  }

  private static int count(PanelReport panel, Stance stance) {
    return (int) panel.positions().stream().filter(it -> it.stance() == stance).count();
  }
}
