package dev.consilium.core.unit;

import dev.consilium.core.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads spellings of units; what the table does not list is never guessed. */
final class UnitWords {

  private static final int MAX_LENGTH = 60;
  private static final Pattern POWER =
      Pattern.compile("^(?:[x×] ?)?10(?:\\^|\\*\\*|\\*|[eE])(?=\\d)");
  private static final Pattern SPACED_SLASH = Pattern.compile(" ?/ ?");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, Unit> codes;
  private final Map<String, Unit> aliases;
  private final Map<String, String> notMeant;
  private final Map<String, String> ambiguous;
  private final Map<String, Unit> folded;

  UnitWords(
      Map<String, Unit> codes,
      Map<String, Unit> aliases,
      Map<String, String> notMeant,
      Map<String, String> ambiguous) {
    this.codes = Map.copyOf(codes);
    this.aliases = Map.copyOf(aliases);
    this.notMeant = Map.copyOf(notMeant);
    this.ambiguous = Map.copyOf(ambiguous);
    this.folded = folded(codes, aliases);
  }

  Optional<Unit> unit(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  UnitReading read(String code, String text) {
    if (code.isBlank() && text.isBlank()) {
      return refused("", UnitProblem.NOT_SENT, "no unit", "Ask the sender which unit it is.");
    }
    if (code.isBlank()) {
      return words(text);
    }
    var byCode = coded(code);
    if (byCode instanceof UnitReading.Known known
        && !text.isBlank()
        && words(text) instanceof UnitReading.Known said
        && !same(known.unit(), said.unit())) {
      return refused(
          code,
          UnitProblem.CONTRADICTION,
          "code " + known.unit() + ", words " + said.unit(),
          "Ask the sender which of the two it is.");
    }
    return byCode;
  }

  private UnitReading coded(String code) {
    var unit = codes.get(code);
    if (unit != null) {
      return new UnitReading.Known(code, unit, false);
    }
    var write = notMeant.get(code);
    if (write != null) {
      return refused(
          code,
          UnitProblem.NOT_MEANT,
          "a valid code of a unit that is no laboratory's",
          "Write " + write + " if that is meant.");
    }
    return words(code);
  }

  private UnitReading words(String sent) {
    var text = sent.length() > MAX_LENGTH ? "" : plain(sent);
    var may = ambiguous.get(text);
    if (may != null) {
      return refused(
          sent,
          UnitProblem.AMBIGUOUS,
          "words that mean two units",
          "Write its UCUM code: " + may + ".");
    }
    var unit = exact(text);
    if (unit == null && isOneCase(text)) {
      unit = folded.get(text.toLowerCase(Locale.ROOT));
    }
    if (unit == null) {
      return refused(
          sent,
          UnitProblem.UNKNOWN,
          "a unit of " + sent.length() + " characters that the table does not have",
          "Write a UCUM code of the table.");
    }
    return new UnitReading.Known(sent, unit, !unit.code().equals(sent));
  }

  private @Nullable Unit exact(String text) {
    var unit = codes.get(text);
    return unit != null ? unit : aliases.get(text);
  }

  // Signs that look alike, and the many ways to write a power of ten, become one.
  private static String plain(String sent) {
    var text = sent.strip()
        .replace('\u00b5', 'u')
        .replace('\u03bc', 'u')
        .replace('\u00b2', '2')
        .replace('\u00b3', '3')
        .replace('\u00ba', '\u00b0')
        .replace("\u2103", "\u00b0C")
        .replace("\u2109", "\u00b0F");
    text = SPACED_SLASH.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("/");
    return POWER.matcher(text).replaceFirst("10*");
  }

  // Capitals or small letters throughout carry no prefix: old systems send MG/DL and mg/dl.
  private static boolean isOneCase(String text) {
    return text.length() > 1
        && (text.equals(text.toUpperCase(Locale.ROOT))
            || text.equals(text.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Unit> folded(Map<String, Unit> codes, Map<String, Unit> aliases) {
    var out = new HashMap<String, Unit>();
    var twice = new HashSet<String>();
    fold(codes, out, twice);
    fold(aliases, out, twice);
    out.keySet().removeAll(twice);
    return Map.copyOf(out);
  }

  private static void fold(Map<String, Unit> from, Map<String, Unit> out, Set<String> twice) {
    from.forEach((spelling, unit) -> {
      var key = spelling.toLowerCase(Locale.ROOT);
      var earlier = out.put(key, unit);
      if (earlier != null && !same(earlier, unit)) {
        twice.add(key);
      }
    });
  }

  private static boolean same(Unit one, Unit other) {
    return one.kind().equals(other.kind())
        && one.factor().equals(other.factor())
        && one.zero().equals(other.zero());
  }

  private static UnitReading.Refused refused(
      String sent, UnitProblem problem, String found, String remedy) {
    return new UnitReading.Refused(
        sent, problem, new Refusal("Unit", found, Converter.rule(problem), remedy));
  }
}
