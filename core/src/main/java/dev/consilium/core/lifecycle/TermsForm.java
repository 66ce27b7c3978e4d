package dev.consilium.core.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.TreatingPhysicianMode;
import java.util.Set;
import java.util.stream.Collectors;

/** How the opening of a case is stored. Open terms keep the form they had before terms existed. */
final class TermsForm {

  private TermsForm() {}

  static void write(CaseFact.CaseOpened opened, ObjectNode node) {
    var terms = opened.terms();
    node.put("program", opened.program());
    if (terms.equals(CaseTerms.open(terms.panel()))) {
      node.put("panel", terms.panel());
      return;
    }
    var tree = node.putObject("terms")
        .put("panelMembers", terms.panelMembers())
        .put("quorum", terms.quorum())
        .put("decision", terms.decision().name())
        .put("selection", terms.selection().name())
        .put("shortlist", terms.shortlist())
        .put("treatingPhysician", terms.treatingPhysician().name())
        .put("followUpQuestions", terms.followUpQuestions())
        .put("followUpDays", terms.followUpDays());
    tree.set("consents", EventTrees.texts(names(terms.consents())));
    tree.set("delivery", EventTrees.texts(names(terms.delivery())));
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  static CaseFact.CaseOpened opened(EventObject object) {
    return new CaseFact.CaseOpened(
        object.text("program"),
        object.has("terms")
            ? terms(object.object("terms"))
            : CaseTerms.open(object.truth("panel")));
  }

  // The constructor's message names a field and a number, never a text that was read.
  private static CaseTerms terms(EventObject object) {
    try {
      var terms = new CaseTerms(
          object.number("panelMembers"),
          object.number("quorum"),
          object.value("decision", DecisionRule::valueOf),
          object.value("selection", SelectionMode::valueOf),
          object.number("shortlist"),
          object.value("treatingPhysician", TreatingPhysicianMode::valueOf),
          Set.copyOf(object.values("consents", ConsentKind::valueOf)),
          Set.copyOf(object.values("delivery", Delivery::valueOf)),
          object.number("followUpQuestions"),
          object.number("followUpDays"));
      object.finish();
      return terms;
    } catch (IllegalArgumentException e) {
      throw EventObject.malformed(
          "Event.detail.terms", "are terms that cannot be", "json-value", "Correct the values.");
    }
  }
}
