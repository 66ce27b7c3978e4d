package dev.consilium.core.consent.policy;

/**
 * Something that was not known and might have changed the answer.
 *
 * @param element what could not be compared
 * @param where consent and provision, or the resource
 */
public record MissingFact(PolicyElement element, String where) implements Comparable<MissingFact> {

  @Override
  public int compareTo(MissingFact other) {
    var byPlace = where.compareTo(other.where);
    return byPlace != 0 ? byPlace : element.compareTo(other.element);
  }

  @Override
  public String toString() {
    return element + " of " + where;
  }
}
