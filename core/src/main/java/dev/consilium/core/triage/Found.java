package dev.consilium.core.triage;

import dev.consilium.core.record.ClinicalFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a check saw: place and words without patient values, and the facts it rests on. */
record Found(String where, String what, List<String> cites) {

  static Found at(ClinicalFact fact, String path, String what, ClinicalFact... others) {
    var cites = new ArrayList<String>();
    cites.add(fact.id().value());
    Arrays.stream(others).map(it -> it.id().value()).forEach(cites::add);
    return new Found((fact.id() + " " + path).strip(), what, List.copyOf(cites));
  }

  static Found inRecord(String what, List<? extends ClinicalFact> facts) {
    return new Found("Record", what, facts.stream().map(it -> it.id().value()).toList());
  }
}
