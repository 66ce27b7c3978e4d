package dev.consilium.core.rules;

import dev.consilium.core.rules.Answer.Truth;
import dev.consilium.core.rules.RuleEngine.Weighed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Joins the rules of a place into one decision. */
record RuleVerdict(
    RulePack pack, RuleQuestion question, String place, List<Weighed> weighed, Instant expiry) {

  private static final String NO_SOURCE = "no-sourced-rule";

  // Made once: a decision with much missing says many of them.
  private static final Map<Fact, String> WORDS = Arrays.stream(Fact.values())
      .collect(Collectors.toUnmodifiableMap(
          fact -> fact, fact -> "Say " + fact.label() + ": " + fact.meaning() + "."));

  RuleDecision decision() {
    var denied = those(one -> one.says(Verdict.DENY, Truth.YES));
    if (!denied.isEmpty()) {
      return decided(Verdict.DENY, denied, List.of());
    }
    var open = those(one -> one.says(Verdict.INDETERMINATE, Truth.YES)
        || (one.rule().verdict() != Verdict.PERMIT && one.is(Truth.UNKNOWN)));
    if (!open.isEmpty()) {
      return decided(Verdict.INDETERMINATE, open, duties());
    }
    var permitted = those(one -> one.says(Verdict.PERMIT, Truth.YES));
    if (!permitted.isEmpty()) {
      return decided(Verdict.PERMIT, permitted, duties());
    }
    var undecided = those(one -> one.is(Truth.UNKNOWN));
    return undecided.isEmpty() ? unsourced() : decided(Verdict.INDETERMINATE, undecided, duties());
  }

  private List<Weighed> those(Predicate<Weighed> which) {
    var those = new ArrayList<Weighed>();
    for (var one : weighed) {
      if (which.test(one)) {
        those.add(one);
      }
    }
    return those;
  }

  private List<Duty> duties() {
    var duties = new ArrayList<Duty>();
    for (var one : weighed) {
      if (one.is(Truth.YES)) {
        duties.addAll(one.rule().entry().duties());
      }
    }
    return duties;
  }

  // The narrowest rule stands first and decides; the others add what would satisfy them.
  private RuleDecision decided(Verdict verdict, List<Weighed> by, List<Duty> duties) {
    var first = by.get(0).rule().entry();
    var missing = new TreeSet<Fact>();
    var remedies = new LinkedHashSet<String>();
    for (var one : by) {
      if (one.answer() != null) {
        missing.addAll(one.answer().missing());
      }
    }
    if (verdict != Verdict.PERMIT) {
      missing.forEach(fact -> remedies.add(say(fact)));
      for (var one : by) {
        if (one.is(Truth.YES)) {
          remedies.add(one.rule().entry().remedy());
        }
      }
    }
    return new RuleDecision(new RuleDecision.Said(
        question,
        verdict,
        first.id(),
        first.citation(),
        pack.edition(),
        traces(by),
        duties,
        expiry,
        missing.isEmpty() ? List.of() : missing.stream().map(Fact::label).toList(),
        List.copyOf(remedies),
        traces(weighed)));
  }

  private RuleDecision unsourced() {
    return new RuleDecision(new RuleDecision.Said(
        question,
        Verdict.INDETERMINATE,
        NO_SOURCE,
        "no rule of the pack decides for " + place,
        pack.edition(),
        List.of(),
        duties(),
        expiry,
        List.of(),
        List.of(addOne(question.kind(), place)),
        traces(weighed)));
  }

  private static List<RuleTrace> traces(List<Weighed> weighed) {
    var traces = new ArrayList<RuleTrace>(weighed.size());
    for (var one : weighed) {
      traces.add(one.trace());
    }
    return traces;
  }

  static RuleDecision unsourced(RulePack pack, RuleQuestion question, String place) {
    return none(
        pack,
        question,
        NO_SOURCE,
        "no rule of the pack is about " + place,
        List.of(),
        addOne(question.kind(), place));
  }

  static RuleDecision ungoverned(RulePack pack, RuleQuestion question, Fact governing) {
    return none(
        pack,
        question,
        "missing-input",
        "the pack asks " + governing.label() + " whose law governs",
        List.of(governing.label()),
        say(governing));
  }

  private static RuleDecision none(
      RulePack pack,
      RuleQuestion question,
      String rule,
      String citation,
      List<String> missing,
      String remedy) {
    return new RuleDecision(new RuleDecision.Said(
        question,
        Verdict.INDETERMINATE,
        rule,
        citation,
        pack.edition(),
        List.of(),
        List.of(),
        question.at().plus(pack.validDays(), ChronoUnit.DAYS),
        missing,
        List.of(remedy),
        List.of()));
  }

  private static String say(Fact fact) {
    return WORDS.getOrDefault(fact, "");
  }

  private static String addOne(RuleKind kind, String place) {
    return "Add a rule on " + kind + " for " + place + " with its source to the pack.";
  }
}
