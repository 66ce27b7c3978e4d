package dev.consilium.core.exploration;

import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.opinion.PanelReport.Stance;
import org.jspecify.annotations.Nullable;

/** Whether a panel's opinion is one. Source: reference, I7 and the panel's row of section 1.5. */
final class PanelVerdict {

  private PanelVerdict() {}

  static boolean sound(Shadow it) {
    if (!it.terms.panel()) {
      return it.members.isEmpty();
    }
    var agree = 0;
    var dissent = 0;
    for (var member : it.members) {
      var position = it.positions.get(member);
      if (position == null) {
        return false;
      }
      if (agrees(position)) {
        agree++;
      } else if (position == Stance.DISSENT) {
        dissent++;
        if (!it.dissents.contains(member)) {
          return false;
        }
      }
    }
    return it.lead != null
        && it.authors().contains(it.lead)
        && agree + dissent >= Math.max(2, it.quorum)
        && decided(it, agree, dissent);
  }

  private static boolean decided(Shadow it, int agree, int dissent) {
    return switch (it.terms.decision()) {
      case UNANIMITY -> dissent == 0;
      case MAJORITY -> agree > dissent;
      case CHAIR_DECIDES -> agrees(it.positions.get(it.lead));
      case REPORT_ALL -> true;
    };
  }

  private static boolean agrees(@Nullable Stance stance) {
    return stance == Stance.AGREE || stance == Stance.AGREE_WITH_RESERVATION;
  }

  // Everyone who did not step back signs; a coordinator answers by name for who is unreachable.
  static boolean signedByAll(Shadow it) {
    return it.authors().stream()
        .filter(author -> !author.equals(it.lead))
        .allMatch(author ->
            it.cosigned.contains(author) || it.standing(author).waived().contains(Guard.COSIGNED));
  }
}
