package dev.consilium.core.consent;

import dev.consilium.core.consent.policy.Answer;
import dev.consilium.core.consent.policy.AuditDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the gate asks to be written down; declared emergencies a second time, apart. */
final class AuditDemands {

  private AuditDemands() {}

  static List<AuditDemand> of(
      DisclosureRequest request, Answer answer, ConsentCheck consents, PolicyCheck policies) {
    var ids = new TreeSet<String>();
    consents.decisions().forEach(it -> ids.addAll(it.basedOn()));
    if (policies.decision() != null) {
      ids.addAll(policies.decision().basedOn());
    }
    var basedOn = List.copyOf(ids);
    var demands = new ArrayList<AuditDemand>();
    demands.add(new AuditDemand(AuditDemand.Stream.DECISIONS, answer, request.at, basedOn, null));
    if (request.breakGlass != null) {
      demands.add(new AuditDemand(
          AuditDemand.Stream.BREAK_GLASS, answer, request.at, basedOn, request.breakGlass));
    }
    return demands;
  }
}
