package dev.consilium.matching.conflict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Spells a person's name in the ways under which it may turn up elsewhere: family name and first
 * initial, without titles and accents, with the German umlauts both ways. Different persons may
 * share all of them.
 */
final class NameKeys {

  private static final Set<String> TITLES = Set.of(
      "dr",
      "prof",
      "professor",
      "pd",
      "med",
      "md",
      "mbbs",
      "phd",
      "frcs",
      "frcp",
      "mr",
      "mrs",
      "ms",
      "herr",
      "frau",
      "jr",
      "sr",
      "ii",
      "iii");

  private NameKeys() {}

  static Set<String> of(String name) {
    var keys = new TreeSet<String>();
    for (var spelled : List.of(name, umlautsWritten(name))) {
      int comma = spelled.indexOf(',');
      var first = words(comma < 0 ? spelled : spelled.substring(comma + 1));
      var family = comma < 0 ? List.<String>of() : words(spelled.substring(0, comma));
      if (comma >= 0 && first.isEmpty()) {
        first = family; // "Anna Berg, MD"
        family = List.of();
      }
      if (family.isEmpty() && first.size() > 1) {
        family = first.subList(first.size() - 1, first.size());
        first = first.subList(0, first.size() - 1);
      }
      if (!family.isEmpty() && !first.isEmpty()) {
        for (var part : family) {
          keys.add("name|" + part + "|" + first.get(0).charAt(0));
        }
      }
    }
    return keys;
  }

  private static String umlautsWritten(String name) {
    return name.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("Ä", "Ae")
        .replace("Ö", "Oe")
        .replace("Ü", "Ue");
  }

  private static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("'", "")
        .replace("’", "");
    var words = new ArrayList<>(Arrays.asList(plain.split("[^\\p{L}]+", -1)));
    words.removeIf(it -> it.isEmpty() || TITLES.contains(it));
    return words;
  }
}
