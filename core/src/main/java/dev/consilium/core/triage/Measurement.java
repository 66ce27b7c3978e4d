package dev.consilium.core.triage;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number that was measured, in an observation itself or in one of its components. */
record Measurement(
    Observation fact,
    String path,
    CodeableText code,
    Quantity quantity,
    List<CodeableText> flags,
    List<ReferenceRange> ranges) {

  static List<Measurement> all(CheckInput input) {
    var out = new ArrayList<Measurement>();
    for (var it : input.facts(Observation.class)) {
      add(out, it, "value", it.code(), it.value(), it.interpretations(), it.ranges());
      var number = 0;
      for (var part : it.components()) {
        add(
            out,
            it,
            "component[" + number++ + "].value",
            part.code(),
            part.value(),
            part.interpretations(),
            part.ranges());
      }
    }
    return out;
  }

  private static void add(
      List<Measurement> out,
      Observation fact,
      String path,
      CodeableText code,
      @Nullable ObservationValue value,
      List<CodeableText> flags,
      List<ReferenceRange> ranges) {
    if (value instanceof ObservationValue.Measured measured) {
      out.add(new Measurement(fact, path, code, measured.quantity(), flags, ranges));
    }
  }

  boolean isOneOf(List<String> codes) {
    return code.codings().stream().anyMatch(it -> codes.contains(it.system() + "|" + it.code()));
  }

  /** The coded unit, else the unit's words; empty when neither was sent. */
  static String unit(Quantity quantity) {
    var code = quantity.code();
    return code != null ? code : Objects.requireNonNullElse(quantity.unit(), "");
  }

  /** Units that both sides name in the same way and that differ. */
  static boolean unitsDiffer(Quantity one, Quantity other) {
    if (one.code() != null && other.code() != null) {
      return !one.code().equals(other.code());
    }
    return one.unit() != null && other.unit() != null && !one.unit().equals(other.unit());
  }
}
