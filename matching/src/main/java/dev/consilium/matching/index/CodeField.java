package dev.consilium.matching.index;

import dev.consilium.core.Coding;
import dev.consilium.matching.code.CanonicalCode;
import dev.consilium.matching.code.NearCodes;
import java.util.Collection;
import java.util.Set;

/** Which terms a code becomes in an index. */
public enum CodeField {
  /** The code itself. */
  EXACT,
  /** The groups in which near codes meet. */
  NEAR;

  Collection<String> terms(Coding code, NearCodes near) {
    return this == EXACT ? Set.of(CanonicalCode.key(code)) : near.groups(code);
  }

  String statisticsKey(String term) {
    return this == EXACT ? term : "~" + term;
  }
}
