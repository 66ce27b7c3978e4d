package dev.consilium.core.triage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Quantity.Comparator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bound in one unit that a result reaches from below or from above. */
record Threshold(
    String unit, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {

  static Threshold of(JsonNode node) {
    return new Threshold(Tables.text(node, "unit"), bound(node, "atLeast"), bound(node, "atMost"));
  }

  String words() {
    return (atLeast == null ? "" : "at least " + atLeast.toPlainString() + " ")
        + (atMost == null ? "" : "at most " + atMost.toPlainString() + " ")
        + unit;
  }

  private static @Nullable BigDecimal bound(JsonNode node, String member) {
    return node.has(member) ? new BigDecimal(Tables.text(node, member)) : null;
  }

  /** The same bound in a unit of which one holds several. */
  Threshold in(String otherUnit, BigDecimal factor) {
    return new Threshold(
        otherUnit,
        atLeast == null ? null : atLeast.multiply(factor),
        atMost == null ? null : atMost.multiply(factor));
  }

  /** Tells whether the number, which must be in this unit, may be at the bound or beyond. */
  boolean isReachedBy(Quantity it) {
    var value = it.value();
    var comparator = it.comparator();
    var upward = comparator != Comparator.LESS && comparator != Comparator.AT_MOST;
    var downward = comparator != Comparator.GREATER && comparator != Comparator.AT_LEAST;
    return (atLeast != null && upward && value.compareTo(atLeast) >= 0)
        || (atMost != null && downward && value.compareTo(atMost) <= 0);
  }
}
