package dev.consilium.core.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A three-valued answer (Kleene's strong logic), until when it holds, and what was missing.
 *
 * @param truth yes, no or unknown
 * @param until last instant at which the same facts give the same answer; null when always
 * @param missing facts that would have been needed
 */
record Answer(Truth truth, @Nullable Instant until, Set<Fact> missing) {

  enum Truth {
    YES,
    NO,
    UNKNOWN
  }

  static final Answer YES = new Answer(Truth.YES, null, Set.of());
  static final Answer NO = new Answer(Truth.NO, null, Set.of());

  static Answer of(boolean truth) {
    return truth ? YES : NO;
  }

  static Answer unknown(Fact missing) {
    return new Answer(Truth.UNKNOWN, null, Collections.unmodifiableSet(EnumSet.of(missing)));
  }

  Answer not() {
    return switch (truth) {
      case YES -> until == null ? NO : new Answer(Truth.NO, until, missing);
      case NO -> until == null ? YES : new Answer(Truth.YES, until, missing);
      case UNKNOWN -> this;
    };
  }

  static Answer all(List<Answer> answers) {
    return combine(answers, Truth.NO);
  }

  static Answer any(List<Answer> answers) {
    return combine(answers, Truth.YES);
  }

  // One strong answer settles it; as long as the longest-lived of them stands, so does the whole.
  private static Answer combine(List<Answer> answers, Truth strong) {
    @Nullable Answer settled = null;
    @Nullable Instant until = null;
    var unknown = false;
    for (var answer : answers) {
      if (answer.truth == strong) {
        settled = settled == null ? answer : longer(settled, answer);
      }
      unknown |= answer.truth == Truth.UNKNOWN;
      until = earlier(until, answer.until);
    }
    if (settled != null) {
      return settled.missing.isEmpty() ? settled : new Answer(strong, settled.until, Set.of());
    }
    if (unknown) {
      var missing = EnumSet.noneOf(Fact.class);
      answers.forEach(answer -> missing.addAll(answer.missing));
      return new Answer(Truth.UNKNOWN, until, Collections.unmodifiableSet(missing));
    }
    return until == null
        ? of(strong == Truth.NO)
        : new Answer(strong == Truth.NO ? Truth.YES : Truth.NO, until, Set.of());
  }

  private static Answer longer(Answer a, Answer b) {
    return a.until == null || (b.until != null && b.until.isBefore(a.until)) ? a : b;
  }

  static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.isBefore(a) ? b : a;
  }
}
