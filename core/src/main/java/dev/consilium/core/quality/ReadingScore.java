package dev.consilium.core.quality;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a text is to read.
 *
 * @param method how it was measured
 * @param value the score, rounded to one decimal; higher is harder
 */
public record ReadingScore(Method method, double value) {

  /** How a text is measured. */
  public enum Method {
    /** Flesch-Kincaid grade, for English: years of school (Kincaid 1975). */
    FLESCH_KINCAID,
    /** LIX, for German, French and the Scandinavian languages (Björnsson 1968). */
    LIX
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(\\s|$)|\\n+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_E =
      Pattern.compile(".*[^aeiouyl]e|.*[aeiouy]le|.*[^aeiouytd]ed|.*[^aeiouyszxcgh]es");

  /**
   * Measures a text.
   *
   * @param text any
   * @param method how
   * @return the score; 0 for a text without words
   */
  public static ReadingScore of(String text, Method method) {
    var words = WORD.matcher(text).results().map(it -> it.group()).toList();
    if (words.isEmpty()) {
      return new ReadingScore(method, 0);
    }
    double sentences = Math.max(1, sentences(text));
    double perSentence = words.size() / sentences;
    double score = switch (method) {
      case FLESCH_KINCAID ->
        0.39 * perSentence
            + 11.8 * words.stream().mapToInt(ReadingScore::syllables).sum() / words.size()
            - 15.59;
      case LIX ->
        perSentence + 100.0 * words.stream().filter(it -> it.length() > 6).count() / words.size();
    };
    return new ReadingScore(method, Math.round(score * 10) / 10.0);
  }

  private static long sentences(String text) {
    return SENTENCE_END
        .splitAsStream(text)
        .filter(it -> WORD.matcher(it).find())
        .count();
  }

  // Groups of vowels, less a silent e at the end: within a tenth of a grade on ordinary prose.
  private static int syllables(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    int groups = (int) VOWELS.matcher(lower).results().count();
    return Math.max(1, SILENT_E.matcher(lower).matches() ? groups - 1 : groups);
  }
}
