package dev.consilium.fhir.read;

import dev.consilium.core.Jurisdiction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the ISO 3166 code of a country or state that is given by code or by English name. */
final class Places {

  private static final Map<String, String> CODES = codes();

  private Places() {}

  /** The country's alpha-2 code; null for a text that names none. */
  static @Nullable String country(@Nullable String text) {
    return text == null ? null : CODES.get("country/" + folded(text));
  }

  /** The subdivision's code within that country; null for a text that names none we know. */
  static @Nullable String state(String country, @Nullable String text) {
    if (text == null) {
      return null;
    }
    var folded = folded(text);
    var prefix = country.toLowerCase(Locale.ROOT) + "-";
    return CODES.get(country + "/" + (folded.startsWith(prefix) ? folded.substring(3) : folded));
  }

  static Jurisdiction place(String country, @Nullable String state) {
    return new Jurisdiction(state == null ? country : country + "-" + state);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (var country : Locale.getISOCountries()) {
      codes.put("country/" + folded(country), country);
    }
    Tables.load("places.json").forEach((key, names) -> {
      var slash = key.indexOf('/');
      if (slash > 0) {
        var table = key.substring(0, slash + 1);
        var code = key.substring(slash + 1);
        codes.put(table + folded(code), code);
        for (var name : names.split("\\|", -1)) {
          codes.put(table + name, code);
        }
      }
    });
    return codes;
  }
}
