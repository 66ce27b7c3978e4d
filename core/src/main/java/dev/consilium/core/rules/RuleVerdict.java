package dev.consilium.core.rules;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.rules.Answer.Truth;
import dev.consilium.core.rules.RuleEngine.Weighed;
import dev.consilium.core.rules.RuleTrace.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Joins the rules of a place into one decision. */
record RuleVerdict(
    RulePack pack,
    RuleQuestion question,
    Jurisdiction place,
    List<Weighed> weighed,
    Instant expiry) {

  private static final String NO_SOURCE = "no-sourced-rule";

  RuleDecision decision() {
    var denied = those(one -> one.says(Verdict.DENY, Truth.YES));
    if (!denied.isEmpty()) {
      return decided(Verdict.DENY, denied, List.of());
    }
    var open = those(one -> one.says(Verdict.INDETERMINATE, Truth.YES)
        || (one.rule().verdict() != Verdict.PERMIT && one.answer().truth() == Truth.UNKNOWN));
    if (!open.isEmpty()) {
      return decided(Verdict.INDETERMINATE, open, duties());
    }
    var permitted = those(one -> one.says(Verdict.PERMIT, Truth.YES));
    if (!permitted.isEmpty()) {
      return decided(Verdict.PERMIT, permitted, duties());
    }
    var undecided = those(one -> one.answer().truth() == Truth.UNKNOWN);
    return undecided.isEmpty() ? unsourced() : decided(Verdict.INDETERMINATE, undecided, duties());
  }

  private List<Weighed> those(Predicate<Weighed> which) {
    return weighed.stream().filter(which).toList();
  }

  private List<Duty> duties() {
    return those(one -> one.answer().truth() == Truth.YES).stream()
        .flatMap(one -> one.rule().duties().stream())
        .toList();
  }

  // The narrowest rule stands first and decides; the others add what would satisfy them.
  private RuleDecision decided(Verdict verdict, List<Weighed> by, List<Duty> duties) {
    var first = by.get(0).rule();
    var missing = by.stream()
        .flatMap(one -> one.answer().missing().stream())
        .sorted()
        .distinct()
        .toList();
    var remedies = verdict == Verdict.PERMIT
        ? List.<String>of()
        : Stream.concat(
                missing.stream().map(RuleVerdict::say),
                by.stream()
                    .filter(one -> one.answer().truth() == Truth.YES)
                    .map(one -> one.rule().remedy()))
            .distinct()
            .toList();
    return new RuleDecision(
        question,
        verdict,
        first.id(),
        first.citation(),
        pack.reference(),
        duties,
        expiry,
        missing.stream().map(Fact::label).toList(),
        remedies,
        trace());
  }

  private RuleDecision unsourced() {
    return new RuleDecision(
        question,
        Verdict.INDETERMINATE,
        NO_SOURCE,
        "no rule of the pack decides for " + place,
        pack.reference(),
        duties(),
        expiry,
        List.of(),
        List.of(addOne(question.kind(), place.code())),
        trace());
  }

  private List<RuleTrace> trace() {
    return weighed.stream()
        .map(one -> new RuleTrace(
            one.rule().id(),
            one.rule().verdict(),
            switch (one.answer().truth()) {
              case YES -> Outcome.APPLIED;
              case NO -> Outcome.DID_NOT_APPLY;
              case UNKNOWN -> Outcome.UNKNOWN;
            }))
        .toList();
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
    return new RuleDecision(
        question,
        Verdict.INDETERMINATE,
        rule,
        citation,
        pack.reference(),
        List.of(),
        question.at().plus(pack.validDays(), ChronoUnit.DAYS),
        missing,
        List.of(remedy),
        List.of());
  }

  private static String say(Fact fact) {
    return "Say " + fact.label() + ": " + fact.meaning() + ".";
  }

  private static String addOne(RuleKind kind, String place) {
    return "Add a rule on " + kind + " for " + place + " with its source to the pack.";
  }
}
