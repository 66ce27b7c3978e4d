package dev.consilium.core.triage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to satisfy a checklist item, as the table has it.
 *
 * @param kind the kind of fact
 * @param set the concept set it must belong to; empty for any
 * @param not concept sets it may not belong to
 * @param member the member that must be present: morphology or stages; empty for none
 * @param denies for negative assertions, the beginning of what they deny; empty for none
 * @param withinDays how recent it must be; 0 for any date
 */
record Probe(
    String kind, String set, List<String> not, String member, String denies, int withinDays) {

  static Probe of(JsonNode node) {
    return new Probe(
        Tables.text(node, "kind"),
        node.path("set").asText(),
        Tables.texts(node, "not"),
        node.path("member").asText(),
        node.path("denies").asText(),
        node.path("withinDays").asInt());
  }

  /** Tells whether a fact is what is looked for, whatever its date. */
  boolean fits(CheckInput input, ClinicalFact fact) {
    return fact.getClass().getSimpleName().equals(kind)
        && (set.isEmpty() || input.isAny(set, concepts(fact)))
        && not.stream().noneMatch(it -> input.isAny(it, concepts(fact)))
        && hasMember(fact)
        && isDenial(fact);
  }

  boolean isRecent(CheckInput input, ClinicalFact fact) {
    var when = fact.when();
    return withinDays == 0 || (when != null && input.isWithin(when, withinDays));
  }

  String words() {
    var words = new StringBuilder(kind);
    words.append(set.isEmpty() ? "" : " in " + set);
    words.append(member.isEmpty() ? "" : " with " + member);
    words.append(denies.isEmpty() ? "" : " denying " + denies);
    return words.append(withinDays == 0 ? "" : ", " + withinDays + " days").toString();
  }

  private boolean hasMember(ClinicalFact fact) {
    if (!(fact instanceof Condition it) || member.isEmpty()) {
      return member.isEmpty();
    }
    return member.equals("stages") ? !it.stages().isEmpty() : it.morphology() != null;
  }

  // "Not asked" leaves the question open; only "none known" answers it.
  private boolean isDenial(ClinicalFact fact) {
    return !(fact instanceof NegativeAssertion it)
        || (it.reason() == NegativeAssertion.Reason.NONE_KNOWN && it.kind().startsWith(denies));
  }

  private static List<CodeableText> concepts(ClinicalFact fact) {
    var out = new ArrayList<CodeableText>();
    out.add(fact.code());
    if (fact instanceof DiagnosticReport it) {
      out.addAll(it.categories());
    } else if (fact instanceof Observation it) {
      out.addAll(it.categories());
    } else if (fact instanceof ImagingStudy it) {
      out.addAll(it.bodySites());
      it.modalities().forEach(code -> out.add(new CodeableText(List.of(code), null)));
    } else if (fact instanceof Document it && it.title() != null) {
      out.add(CodeableText.ofText(it.title()));
    }
    return out;
  }
}
