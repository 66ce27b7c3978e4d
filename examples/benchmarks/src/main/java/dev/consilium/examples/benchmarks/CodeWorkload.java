package dev.consilium.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Synthetic specialists and questions: 10 to 30 codes each out of 20,000, code probability falling
 * as 1 / (rank + 10)^0.9; 1 to 3 of 120 licences and 1 to 3 of 40 languages, low numbers more often
 * (the square of a uniform number); 60 % available.
 */
final class CodeWorkload {

  static final int VOCABULARY = 20_000;
  static final int LICENCES = 120;
  static final int LANGUAGES = 40;

  // Made once, so that neither index pays for making the texts.
  private static final String[] CODES = texts("c", VOCABULARY);
  private static final String[] LICENCE_FACETS = texts("licence ", LICENCES);
  private static final String[] LANGUAGE_FACETS = texts("language ", LANGUAGES);

  /** One specialist: codes ascending, licences, languages, and whether there is room. */
  static final class Row {

    private final int[] codes;
    private final int[] licences;
    private final int[] languages;
    private final boolean available;

    Row(int[] codes, int[] licences, int[] languages, boolean available) {
      this.codes = codes;
      this.licences = licences;
      this.languages = languages;
      this.available = available;
    }

    int[] codes() {
      return codes;
    }

    List<String> facets() {
      var facets = new ArrayList<String>();
      for (int it : licences) {
        facets.add(LICENCE_FACETS[it]);
      }
      for (int it : languages) {
        facets.add(LANGUAGE_FACETS[it]);
      }
      if (available) {
        facets.add("available");
      }
      return facets;
    }
  }

  /** One question: codes ascending, and what is asked of the specialist. */
  static final class Question {

    private final int[] codes;
    private final int licence;
    private final int language;

    Question(int[] codes, int licence, int language) {
      this.codes = codes;
      this.licence = licence;
      this.language = language;
    }

    int[] codes() {
      return codes;
    }

    List<String> facets() {
      return List.of(LICENCE_FACETS[licence], LANGUAGE_FACETS[language], "available");
    }
  }

  private final SplittableRandom random;
  private final double[] cumulative = new double[VOCABULARY];

  CodeWorkload(long seed) {
    random = new SplittableRandom(seed);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += Math.pow(rank + 11.0, -0.9);
      cumulative[rank] = sum;
    }
  }

  static String code(int number) {
    return CODES[number];
  }

  static List<String> names(int[] codes) {
    var names = new ArrayList<String>(codes.length);
    for (int it : codes) {
      names.add(CODES[it]);
    }
    return names;
  }

  Row row() {
    return new Row(
        codes(10 + random.nextInt(21)), some(LICENCES), some(LANGUAGES), random.nextDouble() < 0.6);
  }

  Question question(int codes) {
    return new Question(codes(codes), skewed(LICENCES), skewed(LANGUAGES));
  }

  static Map<String, Integer> counted(int[] codes, int each) {
    var counted = new TreeMap<String, Integer>();
    for (int it : codes) {
      counted.put(code(it), each);
    }
    return counted;
  }

  private static String[] texts(String before, int count) {
    var texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = before + i;
    }
    return texts;
  }

  private int[] codes(int count) {
    var codes = new TreeSet<Integer>();
    while (codes.size() < count) {
      double at = random.nextDouble() * cumulative[VOCABULARY - 1];
      int found = Arrays.binarySearch(cumulative, at);
      codes.add(Math.min(VOCABULARY - 1, found < 0 ? -found - 1 : found));
    }
    return codes.stream().mapToInt(it -> it).toArray();
  }

  private int[] some(int of) {
    var some = new TreeSet<Integer>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      some.add(skewed(of));
    }
    return some.stream().mapToInt(it -> it).toArray();
  }

  private int skewed(int of) {
    double u = random.nextDouble();
    return (int) (of * u * u);
  }
}
