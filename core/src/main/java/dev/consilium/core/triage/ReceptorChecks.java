package dev.consilium.core.triage;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** E10: one receptor, positive here and negative there. */
final class ReceptorChecks {

  private static final List<String> RECEPTORS =
      List.of("receptor-er", "receptor-pr", "receptor-her2");

  private record Result(Observation fact, String receptor, boolean positive) {

    boolean contradicts(Result other) {
      return receptor.equals(other.receptor) && positive && !other.positive;
    }
  }

  private ReceptorChecks() {}

  static Verdict conflict(CheckInput input) {
    return compare(input, true, " on overlapping dates");
  }

  static Verdict changed(CheckInput input) {
    return compare(input, false, " on other dates");
  }

  private static Verdict compare(CheckInput input, boolean overlapping, String when) {
    var results = results(input);
    var found = new ArrayList<Found>();
    for (var one : results) {
      for (var other : results) {
        var same = CheckInput.overlap(one.fact.when(), other.fact.when());
        if (one.contradicts(other) && same == overlapping) {
          found.add(Found.at(
              one.fact,
              "value",
              name(one) + " positive here, negative in " + other.fact.id() + when,
              other.fact));
        }
      }
    }
    return Verdict.of(results, "a positive or negative receptor result", found);
  }

  private static String name(Result result) {
    return result.receptor.substring("receptor-".length()).toUpperCase(Locale.ROOT);
  }

  private static List<Result> results(CheckInput input) {
    var out = new ArrayList<Result>();
    for (var it : input.facts(Observation.class)) {
      for (var receptor : RECEPTORS) {
        if (input.is(receptor, it.code())) {
          var said = said(it);
          var positive = input.isAny("result-positive", said);
          if (positive != input.isAny("result-negative", said)) {
            out.add(new Result(it, receptor, positive));
          }
        }
      }
    }
    return out;
  }

  private static List<CodeableText> said(Observation it) {
    var out = new ArrayList<>(it.interpretations());
    if (it.value() instanceof ObservationValue.Coded coded) {
      out.add(coded.concept());
    } else if (it.value() instanceof ObservationValue.Text text) {
      out.add(CodeableText.ofText(text.text()));
    }
    return out;
  }
}
