package dev.consilium.matching.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Jurisdiction;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Which countries license doctors as a whole and which by their parts ({@code licensing.json}). */
final class Licensing {

  /** Whether a licence of one place holds in another. */
  enum Reach {
    NOT,
    UNCLEAR,
    HOLDS
  }

  private static final Licensing STANDARD = load();

  private final Set<String> national;
  private final Set<String> bySubdivisionOnly;

  private Licensing(Set<String> national, Set<String> bySubdivisionOnly) {
    this.national = national;
    this.bySubdivisionOnly = bySubdivisionOnly;
  }

  static Licensing standard() {
    return STANDARD;
  }

  Reach reach(Jurisdiction licence, Jurisdiction residence) {
    // Compared as text: Jurisdiction.country() would check its form once for each licence.
    var country = licence.code().substring(0, 2);
    if (!residence.code().startsWith(country)) {
      return Reach.NOT;
    }
    boolean wholeCountry = licence.code().equals(country);
    if (licence.equals(residence)) {
      return wholeCountry && bySubdivisionOnly.contains(country) ? Reach.UNCLEAR : Reach.HOLDS;
    }
    if (national.contains(country)) {
      return Reach.HOLDS;
    }
    return wholeCountry || residence.code().equals(country) ? Reach.UNCLEAR : Reach.NOT;
  }

  private static Licensing load() {
    try (var in = Licensing.class.getResourceAsStream("licensing.json")) {
      var root = new ObjectMapper().readTree(in);
      return new Licensing(
          countries(root.path("national")), countries(root.path("bySubdivisionOnly")));
    } catch (IOException e) {
      throw new IllegalStateException(
          "licensing.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  private static Set<String> countries(JsonNode rows) {
    var countries = new TreeSet<String>();
    rows.fieldNames().forEachRemaining(countries::add);
    return Collections.unmodifiableSet(countries);
  }
}
