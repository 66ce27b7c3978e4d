package dev.consilium.matching.eligibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.matching.conflict.Tie;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What ties mean and how long they count.
 *
 * @param version names it in results; never blank
 * @param kinds one row for each kind of tie; complete
 * @param sameDomain conclusion when specialist and treating doctor share a mail domain
 * @param sameName conclusion when only their names are alike
 */
public record ConflictPolicy(
    String version, Map<Tie.Kind, Window> kinds, Eligibility sameDomain, Eligibility sameName) {

  /**
   * How long one kind of tie counts and what it means.
   *
   * @param days since the tie's last day, 0 or more
   * @param conclusion while it counts
   */
  public record Window(int days, Eligibility conclusion) {

    // A negative window would let a tie of today pass.
    public Window {
      if (days < 0) {
        throw new IllegalArgumentException(
            "Conflict window: " + days + " days [window-range]. Give 0 or more.");
      }
    }
  }

  // A missing row would be a guess.
  public ConflictPolicy {
    var complete = new EnumMap<Tie.Kind, Window>(Tie.Kind.class);
    complete.putAll(kinds);
    if (version.isBlank() || complete.size() != Tie.Kind.values().length) {
      throw new IllegalArgumentException("Conflict policy: " + complete.size() + " of "
          + Tie.Kind.values().length + " kinds of tie have a window, or the version is blank"
          + " [policy-complete]. Give days and a conclusion for each, and a version.");
    }
    kinds = Collections.unmodifiableMap(complete);
  }

  /**
   * Gives the policy that is shipped ({@code conflict-policy.json}).
   *
   * @return unchanged within one version of the SDK
   */
  public static ConflictPolicy standard() {
    try (var in = ConflictPolicy.class.getResourceAsStream("conflict-policy.json")) {
      var root = new ObjectMapper().readTree(in);
      var kinds = new EnumMap<Tie.Kind, Window>(Tie.Kind.class);
      for (var kind : Tie.Kind.values()) {
        var row = root.path("kinds").path(kind.name());
        kinds.put(
            kind,
            new Window(
                row.path("days").asInt(-1),
                Eligibility.valueOf(row.path("conclusion").asText())));
      }
      return new ConflictPolicy(
          root.path("version").asText(),
          kinds,
          Eligibility.valueOf(root.path("sameDomain").asText()),
          Eligibility.valueOf(root.path("sameName").asText()));
    } catch (IOException e) {
      throw new IllegalStateException(
          "conflict-policy.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  Window of(Tie.Kind kind) {
    return kinds.getOrDefault(kind, new Window(Integer.MAX_VALUE, Eligibility.REVIEW));
  }
}
