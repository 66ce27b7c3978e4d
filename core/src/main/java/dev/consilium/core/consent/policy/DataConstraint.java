package dev.consilium.core.consent.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Limits on data that must hold together; none of them means all data.
 *
 * @param clauses in a fixed order, whatever order they came in
 */
public record DataConstraint(List<DataClause> clauses) {

  static final DataConstraint NONE = new DataConstraint(List.of());

  // One order for all, so that equal constraints are equal.
  public DataConstraint {
    clauses = clauses.size() < 2
        ? List.copyOf(clauses)
        : clauses.stream()
            .distinct()
            .sorted(Comparator.comparing(DataClause::key))
            .toList();
  }

  /**
   * Tells whether all data are meant.
   *
   * @return true without a clause
   */
  public boolean isNone() {
    return clauses.isEmpty();
  }

  DataConstraint and(DataConstraint other) {
    return isNone()
        ? other
        : other.isNone()
            ? this
            : new DataConstraint(
                Stream.concat(clauses.stream(), other.clauses.stream()).toList());
  }

  boolean impliesAllOf(DataConstraint other) {
    return clauses.containsAll(other.clauses);
  }

  String key() {
    return String.join("; ", clauses.stream().map(DataClause::key).toList());
  }
}
