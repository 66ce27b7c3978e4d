package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which data a provision is about: all elements together, any value within one. Immutable.
 *
 * @param period when the data came about; null for any time
 * @param data named one by one; empty for any
 * @param labels security labels; empty for any
 * @param classes kinds of data such as resource types; empty for any
 * @param codes what the data are about; empty for any
 */
public record DataElements(
    PolicyPeriod.@Nullable Dated period,
    Set<DataReference> data,
    Set<Coding> labels,
    Set<Coding> classes,
    Set<Coding> codes) {

  /** Any data. */
  public static final DataElements ANY =
      new DataElements(null, Set.of(), Set.of(), Set.of(), Set.of());

  // The copies drop displays, so that equal codes are equal.
  public DataElements {
    data = Ordered.set(data);
    labels = Ordered.codes(labels);
    classes = Ordered.codes(classes);
    codes = Ordered.codes(codes);
  }

  /**
   * Limits to a time.
   *
   * @param within both ends inside
   * @return a copy with it
   */
  public DataElements within(PolicyPeriod.Dated within) {
    return new DataElements(within, data, labels, classes, codes);
  }

  /**
   * Limits to named data.
   *
   * @param named any of these
   * @return a copy with it
   */
  public DataElements data(Collection<DataReference> named) {
    return new DataElements(period, Ordered.set(named), labels, classes, codes);
  }

  /**
   * Limits to labels.
   *
   * @param any any of these
   * @return a copy with it
   */
  public DataElements labelled(Collection<Coding> any) {
    return new DataElements(period, data, Ordered.codes(any), classes, codes);
  }

  /**
   * Limits to classes.
   *
   * @param any any of these
   * @return a copy with it
   */
  public DataElements classed(Collection<Coding> any) {
    return new DataElements(period, data, labels, Ordered.codes(any), codes);
  }

  /**
   * Limits to codes.
   *
   * @param any any of these
   * @return a copy with it
   */
  public DataElements coded(Collection<Coding> any) {
    return new DataElements(period, data, labels, classes, Ordered.codes(any));
  }

  /**
   * Tells whether nothing is limited.
   *
   * @return true when every resource is meant
   */
  public boolean any() {
    return equals(ANY);
  }

  List<DataClause> clauses(Effect effect) {
    return DataClause.of(this, effect);
  }
}
