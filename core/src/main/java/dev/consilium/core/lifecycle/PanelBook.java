package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the members of one version's panel sealed, showed and signed. Mutable, like its case file. */
final class PanelBook {

  final Map<PartyId, ContentHash> commitments = new HashMap<>();
  final Map<PartyId, Stance> revealed = new HashMap<>();
  final Set<PartyId> cosigned = new HashSet<>();

  PanelBook copy() {
    var copy = new PanelBook();
    copy.commitments.putAll(commitments);
    copy.revealed.putAll(revealed);
    copy.cosigned.addAll(cosigned);
    return copy;
  }
}
