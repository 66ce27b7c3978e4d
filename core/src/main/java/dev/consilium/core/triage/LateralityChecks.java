package dev.consilium.core.triage;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Procedure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** E2: the side of a cancer against the side of procedures and of imaging of the same organ. */
final class LateralityChecks {

  private static final String ORGAN = "paired-organ-";
  private static final String NO_SIDE = "a cancer of one side of a paired organ";

  private enum Side {
    LEFT,
    RIGHT
  }

  private record Disease(String organ, Side side, List<Condition> conditions) {}

  private LateralityChecks() {}

  static Verdict procedures(CheckInput input) {
    var diseases = diseases(input);
    var found = new ArrayList<Found>();
    for (var it : input.facts(Procedure.class)) {
      // A procedure of the past on the other side may have had its own reason.
      if (it.activity() != Activity.ENDED && it.activity() != Activity.STOPPED) {
        found.addAll(compare(input, diseases, it, "bodySite", with(it.code(), it.bodySites())));
      }
    }
    return Verdict.of(diseases, NO_SIDE, found);
  }

  static Verdict imaging(CheckInput input) {
    var diseases = diseases(input);
    var found = new ArrayList<Found>();
    for (var it : input.facts(ImagingStudy.class)) {
      found.addAll(compare(input, diseases, it, "bodySite", with(it.code(), it.bodySites())));
    }
    for (var it : input.facts(DiagnosticReport.class)) {
      found.addAll(compare(input, diseases, it, "conclusion", statements(input, it)));
    }
    return Verdict.of(diseases, NO_SIDE, found);
  }

  // What the reader concluded outweighs what was ordered: "mammogram of both breasts".
  private static List<CodeableText> statements(CheckInput input, DiagnosticReport it) {
    var conclusion = it.conclusion();
    var words = conclusion == null ? CodeableText.UNKNOWN : CodeableText.ofText(conclusion);
    var concluded = with(words, it.conclusionCodes());
    return sides(input, concluded).isEmpty() || organs(input, concluded).isEmpty()
        ? with(it.code(), concluded)
        : concluded;
  }

  private static List<Found> compare(
      CheckInput input,
      List<Disease> diseases,
      ClinicalFact fact,
      String path,
      List<CodeableText> statements) {
    var side = onlySide(sides(input, statements));
    if (side.isEmpty()) {
      return List.of();
    }
    var organs = organs(input, statements);
    return diseases.stream()
        .filter(it -> organs.contains(it.organ()) && it.side() != side.get())
        .map(it -> Found.at(
            fact,
            path,
            "says " + word(side.get()) + ", the cancer of the "
                + it.organ().substring(ORGAN.length()) + " is said to be " + word(it.side()),
            it.conditions().toArray(ClinicalFact[]::new)))
        .toList();
  }

  // An organ with disease on both sides, or on a side not told, contradicts no side.
  private static List<Disease> diseases(CheckInput input) {
    var out = new ArrayList<Disease>();
    for (var organ : organNames(input)) {
      var sides = EnumSet.noneOf(Side.class);
      var conditions = new ArrayList<Condition>();
      for (var it : input.cancers()) {
        var statements = with(it.code(), it.bodySites());
        if (input.isAny(organ, statements)) {
          var said = sides(input, statements);
          sides.addAll(said);
          if (!said.isEmpty()) {
            conditions.add(it);
          }
        }
      }
      onlySide(sides).ifPresent(side -> out.add(new Disease(organ, side, conditions)));
    }
    return out;
  }

  private static List<String> organNames(CheckInput input) {
    return input.setNames().stream().filter(it -> it.startsWith(ORGAN)).toList();
  }

  private static Set<String> organs(CheckInput input, List<CodeableText> statements) {
    var out = new TreeSet<String>();
    organNames(input).stream().filter(it -> input.isAny(it, statements)).forEach(out::add);
    return out;
  }

  private static Set<Side> sides(CheckInput input, List<CodeableText> statements) {
    var both = input.isAny("side-both", statements);
    var out = EnumSet.noneOf(Side.class);
    if (both || input.isAny("side-left", statements)) {
      out.add(Side.LEFT);
    }
    if (both || input.isAny("side-right", statements)) {
      out.add(Side.RIGHT);
    }
    return out;
  }

  private static Optional<Side> onlySide(Set<Side> sides) {
    return sides.size() == 1 ? sides.stream().findFirst() : Optional.empty();
  }

  private static String word(Side side) {
    return side == Side.LEFT ? "left" : "right";
  }

  private static List<CodeableText> with(CodeableText first, Collection<CodeableText> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
