package dev.consilium.core.assistance;

/** Counts how many words separate two texts (Levenshtein over words, in time n times m). */
final class WordDistance {

  private WordDistance() {}

  static int between(String from, String to) {
    var a = from.strip().split("\\s+", -1);
    var b = to.strip().split("\\s+", -1);
    var row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int above = row[j];
        int replaced = diagonal + (a[i - 1].equals(b[j - 1]) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length];
  }
}
