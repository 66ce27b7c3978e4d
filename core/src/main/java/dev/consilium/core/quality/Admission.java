package dev.consilium.core.quality;

import dev.consilium.core.Refusal;
import dev.consilium.core.assistance.NamedHuman;
import dev.consilium.core.opinion.Opinion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a review may take place at all. */
final class Admission {

  private Admission() {}

  static @Nullable Refusal refusal(
      Opinion opinion, NamedHuman reviewer, QualityChecklist checklist, List<ItemResult> results) {
    var subject = "Quality review of case " + opinion.header().caseId();
    var party = reviewer.actor().party();
    if (opinion.involves(party)) {
      return new Refusal(
          subject,
          "reviewer " + party + " is an author or panel member",
          "reviewer-independent",
          "Let someone review who neither wrote the opinion nor sat on its panel.");
    }
    var known = new HashMap<String, QualityChecklist.Item>();
    checklist.items().forEach(it -> known.put(it.id(), it));
    var seen = new HashSet<String>();
    for (var result : results) {
      var item = known.get(result.item());
      if (item == null) {
        return new Refusal(
            subject,
            "a result names item " + result.item(),
            "item-known",
            "Use the items of checklist " + checklist.label() + ".");
      }
      if (!seen.add(result.item())) {
        return new Refusal(
            subject,
            "item " + result.item() + " has two results",
            "item-once",
            "Keep one of the two.");
      }
      if (!item.human() && result.verdict() != ItemResult.Verdict.WAIVED) {
        return new Refusal(
            subject,
            "item " + result.item() + " is checked automatically and has a verdict",
            "item-human",
            "Drop the result, or waive the item by name.");
      }
      var waivedBy = result.waivedBy();
      if (waivedBy != null && opinion.involves(waivedBy.actor().party())) {
        return new Refusal(
            subject,
            "item " + result.item() + " is waived by an author or panel member",
            "waiver-independent",
            "Let someone else answer for the waiver.");
      }
    }
    return null;
  }
}
