package dev.consilium.matching.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of how much a fact weighs, from {@code profile-weights.json}; thousandths. */
final class ProfileWeights {

  private final Map<CodeKind, Integer> kinds;
  private final Map<Verification, Integer> verifications;
  private final Map<Activity, Integer> activities;
  private final int besideFocus;
  private final List<Coding> harmless;

  private ProfileWeights(JsonNode root) {
    kinds = table(CodeKind.class, root.path("kind"));
    verifications = table(Verification.class, root.path("verification"));
    activities = table(Activity.class, root.path("activity"));
    besideFocus = root.path("besideFocus").asInt();
    harmless = new ArrayList<>();
    for (var it : root.path("harmlessSignificance")) {
      harmless.add(Coding.of(it.path("system").asText(), it.path("code").asText()));
    }
  }

  static ProfileWeights load() {
    try (var in = ProfileWeights.class.getResourceAsStream("profile-weights.json")) {
      return new ProfileWeights(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(
          "profile-weights.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  int of(CodeKind kind, Verification verification, Activity activity, boolean besideFocus) {
    long weight = (long) kinds.getOrDefault(kind, 0)
        * verifications.getOrDefault(verification, 0)
        * activities.getOrDefault(activity, 0)
        / 1_000_000L;
    return (int) Math.max(1, besideFocus ? weight * this.besideFocus / 1000 : weight);
  }

  /** Tells whether a variant was called benign or likely benign. */
  boolean isHarmless(@Nullable CodeableText significance) {
    return significance != null
        && significance.codings().stream().anyMatch(it -> harmless.stream().anyMatch(it::sameCode));
  }

  private static <E extends Enum<E>> Map<E, Integer> table(Class<E> keys, JsonNode values) {
    var table = new EnumMap<E, Integer>(keys);
    for (var key : keys.getEnumConstants()) {
      if (!values.has(key.name())) {
        throw new IllegalStateException(
            "profile-weights.json: " + key + " has no weight [table-complete]. Add a row for it.");
      }
      table.put(key, values.path(key.name()).asInt());
    }
    return table;
  }
}
