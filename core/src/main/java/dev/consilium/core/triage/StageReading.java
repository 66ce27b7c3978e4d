package dev.consilium.core.triage;

import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.CodeableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads stage words and codes such as "IIB", "cT2" or "AJCC cM0 (qualifier value)".
 *
 * @param group the main group 0, I, II, III or IV; empty when none could be read
 * @param detail the group with its letter, such as IIB
 * @param tumour category without prefix, such as IS or 2
 * @param nodes number of the nodes category, -1 when none could be read
 * @param metastases number of the metastases category, -1 when none could be read
 * @param prefixes the letters c and p before tumour and nodes
 */
record StageReading(
    String group, String detail, String tumour, int nodes, int metastases, List<String> prefixes) {

  private static final Pattern ROMAN = Pattern.compile("C?P?(0|IV|I{1,3})((?:[A-D]\\d?|IS)?)");
  private static final Pattern ARABIC = Pattern.compile("([0-4])((?:[A-D]\\d?|IS)?)");
  private static final Pattern TUMOUR =
      Pattern.compile("[YRA]{0,2}([CP]?)T(IS|X|A|[0-4])(?:[A-D])?(?:MI)?");
  private static final Pattern NODES =
      Pattern.compile("[YRA]{0,2}([CP]?)N(X|[0-3])(?:[A-C])?(?:MI)?");
  private static final Pattern METASTASES = Pattern.compile("[YRA]{0,2}([CP]?)M(X|[01])(?:[A-D])?");
  private static final List<String> NUMERALS = List.of("0", "I", "II", "III", "IV");

  static StageReading of(CancerStage stage) {
    var group = group(stage.group());
    var tumour = category(stage.tumour(), TUMOUR);
    var nodes = category(stage.nodes(), NODES);
    var metastases = category(stage.metastases(), METASTASES);
    var prefixes = new ArrayList<String>();
    tumour.ifPresent(it -> prefixes.add(it.get(0)));
    nodes.ifPresent(it -> prefixes.add(it.get(0)));
    prefixes.removeIf(String::isEmpty);
    return new StageReading(
        group.map(it -> it.get(0)).orElse(""),
        group.map(it -> it.get(0) + it.get(1)).orElse(""),
        tumour.map(it -> it.get(1)).orElse(""),
        number(nodes),
        number(metastases),
        List.copyOf(prefixes));
  }

  /** Reads a stage group that stands alone; the categories stay unread. */
  static StageReading ofGroup(CodeableText concept) {
    var group = group(concept);
    return new StageReading(
        group.map(it -> it.get(0)).orElse(""),
        group.map(it -> it.get(0) + it.get(1)).orElse(""),
        "",
        -1,
        -1,
        List.of());
  }

  /** The same main group, with a letter that says no other: III says less than IIIC. */
  boolean agreesWith(StageReading other) {
    return group.equals(other.group)
        && (detail.startsWith(other.detail) || other.detail.startsWith(detail));
  }

  private static int number(Optional<List<String>> category) {
    return category
        .map(it -> it.get(1))
        .filter(it -> !it.equals("X"))
        .map(Integer::parseInt)
        .orElse(-1);
  }

  private static Optional<List<String>> category(@Nullable CodeableText concept, Pattern form) {
    for (var token : tokens(concept)) {
      var match = form.matcher(token);
      if (match.matches()) {
        return Optional.of(List.of(match.group(1), match.group(2)));
      }
    }
    return Optional.empty();
  }

  // Arabic groups ("2A") are read after the word "stage" or as the whole of a text or code only:
  // elsewhere a digit may be the number of an edition.
  private static Optional<List<String>> group(@Nullable CodeableText concept) {
    var before = "|";
    for (var token : tokens(concept)) {
      var roman = ROMAN.matcher(token);
      if (roman.matches()) {
        return Optional.of(List.of(roman.group(1), roman.group(2)));
      }
      var arabic = ARABIC.matcher(token);
      if ((before.equals("STAGE") || before.equals("|")) && arabic.matches()) {
        var numeral = NUMERALS.get(Integer.parseInt(arabic.group(1)));
        return Optional.of(List.of(numeral, arabic.group(2)));
      }
      before = token;
    }
    return Optional.empty();
  }

  private static List<String> tokens(@Nullable CodeableText concept) {
    if (concept == null) {
      return List.of();
    }
    var parts = new ArrayList<String>();
    var text = concept.text();
    if (text != null) {
      parts.add(text);
    }
    for (var coding : concept.codings()) {
      var display = coding.display();
      if (display != null) {
        parts.add(display);
      }
      parts.add(coding.code());
    }
    var folded = String.join(" | ", parts).toUpperCase(Locale.ROOT);
    return List.of(folded.replaceAll("[^A-Z0-9|]+", " ").strip().split(" "));
  }
}
