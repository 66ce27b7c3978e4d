package dev.consilium.core.rules;

import dev.consilium.core.rules.Fact.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the conditions of a pack; a term may use only those defined before it. */
final class ConditionCodec {

  private final Map<String, List<PlacePattern>> groups;
  private final Map<String, Condition> terms = new LinkedHashMap<>();

  ConditionCodec(Map<String, List<PlacePattern>> groups) {
    this.groups = groups;
  }

  void define(String term, Condition condition) {
    terms.put(term, condition);
  }

  Condition read(PackNode node) {
    if (node.has("all")) {
      return new Condition.All(list(node.only(Set.of("all")).at("all")));
    } else if (node.has("any")) {
      return new Condition.Any(list(node.only(Set.of("any")).at("any")));
    } else if (node.has("not")) {
      return new Condition.Not(read(node.only(Set.of("not")).at("not")));
    } else if (node.has("some")) {
      return some(node.only(Set.of("some", "where")));
    } else if (node.has("term")) {
      return term(node.only(Set.of("term")));
    }
    return fact(node);
  }

  private List<Condition> list(PackNode node) {
    return node.each().stream().map(this::read).toList();
  }

  private Condition some(PackNode node) {
    var family = FactFamily.labelled(node.text("some"))
        .filter(FactFamily::isList)
        .orElseThrow(() -> node.broken(
            "looks for some of what is no list", "pack-some", "Name licence or indemnity."));
    return new Condition.Some(family, read(node.at("where")));
  }

  private Condition term(PackNode node) {
    var term = terms.get(node.text("term"));
    if (term == null) {
      throw node.broken(
          "uses the term " + node.text("term") + " before it is defined",
          "pack-term",
          "Define it earlier under terms.");
    }
    return term;
  }

  private Condition fact(PackNode node) {
    var fact = node.fact(node.text("fact"));
    if (node.only(Set.of(
                "fact", "in", "hasAll", "within", "sameAs", "encloses", "atMostDaysAgo", "notPast"))
            .json()
            .size()
        != 2) {
      throw node.broken(
          "tests " + fact.label() + " in more or fewer than one way",
          "pack-test",
          "Give exactly one test.");
    } else if (node.has("in")) {
      return new FactTest.In(fact, values(node, "in", fact));
    } else if (node.has("hasAll")) {
      return new FactTest.HasAll(fact, values(node, "hasAll", fact));
    } else if (node.has("within")) {
      return new FactTest.Within(
          form(node, fact, Form.PLACE),
          node.at("within").texts().stream()
              .flatMap(text -> node.place(text, groups).stream())
              .toList());
    } else if (node.has("sameAs")) {
      return new FactTest.SameAs(fact, form(node, node.fact(node.text("sameAs")), fact.form()));
    } else if (node.has("encloses")) {
      return new FactTest.Encloses(
          form(node, fact, Form.PLACE), form(node, node.fact(node.text("encloses")), Form.PLACE));
    } else if (node.has("atMostDaysAgo")) {
      return new FactTest.AtMostDaysAgo(form(node, fact, Form.DAY), node.count("atMostDaysAgo"));
    }
    return new FactTest.NotPast(form(node, fact, Form.DAY));
  }

  // A misspelt value would never match, and a rule that never matches permits or forbids nothing.
  private static List<String> values(PackNode node, String field, Fact fact) {
    var values = node.at(field).texts();
    for (var value : values) {
      if (!fact.accepts(value)) {
        throw node.broken(
            "tests " + fact.label() + " for the unknown value " + value,
            "pack-value",
            "Give values that the fact may have.");
      }
    }
    return values;
  }

  private static Fact form(PackNode node, Fact fact, Form form) {
    if (fact.form() != form) {
      throw node.broken(
          "tests " + fact.label() + " as if it were a " + form,
          "pack-form",
          "Use a test that fits the fact.");
    }
    return fact;
  }
}
