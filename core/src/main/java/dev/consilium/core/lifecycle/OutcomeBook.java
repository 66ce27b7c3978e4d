package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.quality.FollowThrough;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What followed the releases of a case. Mutable, like its case file. */
final class OutcomeBook {

  final Set<Delivery> conversations = EnumSet.noneOf(Delivery.class);
  final Map<String, Boolean> followUps = new TreeMap<>();
  final Set<FollowThrough.Point> followThrough = EnumSet.noneOf(FollowThrough.Point.class);
  // Everyone who ever had the case or sat on a panel of it; none of them judges the change.
  final Set<PartyId> involved = new HashSet<>();

  OutcomeBook copy() {
    var copy = new OutcomeBook();
    copy.conversations.addAll(conversations);
    copy.followUps.putAll(followUps);
    copy.followThrough.addAll(followThrough);
    copy.involved.addAll(involved);
    return copy;
  }

  long open() {
    return followUps.values().stream().filter(answered -> !answered).count();
  }
}
