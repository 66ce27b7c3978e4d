package dev.consilium.matching.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands after a measure's name: {@code ndcg_cut.5,10}. Empty text means the defaults. */
final class Parameters {

  static final int[] CUTS = {5, 10, 15, 20, 30, 100, 200, 500, 1000};
  private static final int MOST = 64;

  private final String family;
  private final String text;

  Parameters(String family, String text) {
    this.family = family;
    this.text = text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The name with its parameters as given, as trec_eval prints single figures. */
  String name() {
    return isEmpty() ? family : family + "_" + text;
  }

  String name(int cut) {
    return family + "_" + cut;
  }

  String name(double cut) {
    return family + "_" + fixed(cut, 2);
  }

  void none() {
    if (!isEmpty()) {
      throw bad("takes no parameters", "Leave them out.");
    }
  }

  /** Ranks, ascending, each once; a fraction is cut off as trec_eval does. */
  List<Integer> cuts(int... defaults) {
    var cuts = new ArrayList<Integer>();
    if (isEmpty()) {
      for (int it : defaults) {
        cuts.add(it);
      }
      return cuts;
    }
    for (double it : numbers()) {
      if (!(it >= 1 && it <= 1_000_000) || cuts.contains((int) it)) {
        throw bad("a cut-off out of range or given twice", "Give different ranks from 1.");
      }
      cuts.add((int) it);
    }
    return cuts.stream().sorted().toList();
  }

  /** Shares, ascending. */
  List<Double> shares(double... defaults) {
    var shares = new ArrayList<Double>();
    if (isEmpty()) {
      for (double it : defaults) {
        shares.add(it);
      }
      return shares;
    }
    for (double it : numbers()) {
      if (!(it >= 0 && it <= 1000)) {
        throw bad("a share out of range", "Give numbers from 0 to 1000.");
      }
      shares.add(it);
    }
    return shares.stream().sorted().toList();
  }

  List<Double> numbers() {
    return words().stream().map(this::number).toList();
  }

  /** Gains by grade: {@code 1=3,2=9}. */
  SortedMap<Integer, Double> gains() {
    var gains = new TreeMap<Integer, Double>();
    for (var word : isEmpty() ? List.<String>of() : words()) {
      int sign = word.indexOf('=');
      if (sign < 1) {
        throw bad("a gain without its grade", "Write grade=gain, such as 1=3.5,2=9.");
      }
      double grade = number(word.substring(0, sign));
      if (grade != Math.rint(grade) || Math.abs(grade) > Qrels.MOST_GRADE) {
        throw bad("a grade out of range", "Give whole numbers up to " + Qrels.MOST_GRADE + ".");
      }
      if (gains.put((int) grade, number(word.substring(sign + 1))) != null) {
        throw bad("two gains for one grade", "Give one for each grade.");
      }
    }
    return gains;
  }

  /** One number behind {@code key=}. */
  double keyed(String key, double otherwise, double least, double most) {
    if (isEmpty()) {
      return otherwise;
    }
    double value = text.startsWith(key + "=") ? number(text.substring(key.length() + 1)) : -1;
    if (!(value >= least && value <= most)) {
      throw bad(
          "not " + key + " in its range",
          "Write " + key + "= and a number from " + TrecText.number(least) + " to "
              + TrecText.number(most) + ".");
    }
    return value;
  }

  private List<String> words() {
    var words = List.of(text.split(",", -1));
    if (words.size() > MOST) {
      throw bad("more than " + MOST + " parameters", "Ask for fewer.");
    }
    return words;
  }

  double number(String word) {
    try {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, in the words of this format.
    }
    throw bad("a parameter that is no finite number", "Write numbers between commas.");
  }

  IllegalArgumentException bad(String found, String remedy) {
    return new IllegalArgumentException(
        "Measure " + family + ": " + found + " [measure-parameters]. " + remedy);
  }

  /** Rounds as C prints: the exact binary value, halves to even. */
  static String fixed(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }
}
