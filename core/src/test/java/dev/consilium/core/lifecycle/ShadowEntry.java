package dev.consilium.core.lifecycle;

import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.ArrayList;
import java.util.List;

/** What must hold on entry to each state, from the reference alone. */
final class ShadowEntry {

  private final Shadow it;

  private ShadowEntry(Shadow it) {
    this.it = it;
  }

  static List<String> check(Shadow it, CaseStep step) {
    return new ShadowEntry(it).entry(step);
  }

  private List<String> entry(CaseStep step) {
    var wrong = new ArrayList<String>();
    switch (it.state) {
      case REQUESTED, INTAKE -> need(wrong, it.service, "I1b");
      case AWAITING_RECORDS, PREPARED -> {
        need(wrong, it.service, "I1b");
        need(wrong, !it.emergency, "I15");
      }
      case ASSIGNED -> {
        reading(wrong);
        need(wrong, it.licence, "I2");
        need(wrong, it.interests == Shadow.Interests.NONE, "I3");
        need(wrong, it.indemnity, "I8");
        need(wrong, it.transfer, "I9");
        need(wrong, it.frozen, "I12");
        need(wrong, !it.emergency, "I15");
      }
      case IN_REVIEW -> {
        reading(wrong);
        need(wrong, it.licence, "I2");
        need(wrong, it.interests == Shadow.Interests.NONE, "I3");
        need(wrong, it.transfer, "I9");
      }
      case DELIBERATION -> {
        reading(wrong);
        need(wrong, it.panelCase, "I7");
        need(
            wrong,
            it.interests == Shadow.Interests.NONE && it.second == Shadow.Interests.NONE,
            "I3");
        need(wrong, it.transfer, "I9");
      }
      case QUALITY_REVIEW -> {
        reading(wrong);
        need(wrong, it.reviewerTransfer, "I9");
        need(
            wrong,
            step instanceof CaseMove.OpinionDrafted drafted
                && drafted.answered().contains("q1"),
            "I11");
        panel(wrong);
      }
      case AWAITING_ATTESTATION -> {
        reading(wrong);
        need(wrong, it.transfer, "I9");
        need(wrong, it.qa, "I6");
      }
      case SIGNED -> {
        need(wrong, it.licence, "I2");
        need(wrong, it.interests == Shadow.Interests.NONE, "I3");
        need(wrong, it.indemnity, "I8");
        need(wrong, it.qa, "I6");
        machines(wrong);
      }
      case RELEASED -> {
        need(wrong, it.service && it.release, "I1");
        need(wrong, it.seal == Shadow.Seal.VERIFIED, "I4");
        need(wrong, it.qa, "I6");
        need(wrong, it.reviewerTransfer, "I9");
        machines(wrong);
        panel(wrong);
      }
      case ENTERED_IN_ERROR -> need(wrong, it.releases == 0, "I10");
      default -> {}
    }
    return wrong;
  }

  private static void need(List<String> wrong, boolean holds, String invariant) {
    if (!holds) {
      wrong.add(invariant);
    }
  }

  private void reading(List<String> wrong) {
    need(wrong, it.service && it.disclosure, "I1");
  }

  private void machines(List<String> wrong) {
    need(
        wrong,
        it.machines == it.machinesReviewed && it.attested.equals(it.machines > 0 ? "yes" : "no"),
        "I5");
  }

  private void panel(List<String> wrong) {
    if (it.panelCase) {
      var counted = it.positions.values().stream()
          .filter(position -> position != Stance.RECUSED)
          .count();
      need(wrong, it.positions.size() == 2 && counted == 2, "I7 quorum");
      need(wrong, it.dissentRecorded || !it.positions.containsValue(Stance.DISSENT), "I7 dissent");
    }
  }
}
