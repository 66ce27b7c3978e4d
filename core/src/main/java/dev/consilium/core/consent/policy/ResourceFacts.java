package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one resource that might be disclosed. Immutable.
 *
 * <p>What is not said is not known, and what is not known never permits. Say an empty collection
 * where there is none.
 */
public final class ResourceFacts {

  final Set<EntityName> names;
  final Set<Coding> labels;
  final @Nullable Set<Coding> classes;
  final @Nullable Set<Coding> codes;
  final PolicyPeriod.@Nullable Dated time;
  final @Nullable Set<EntityName> authors;
  final @Nullable Set<EntityName> refersTo;
  final @Nullable Set<EntityName> referredFrom;

  private ResourceFacts(Draft from) {
    names = from.names;
    labels = from.labels;
    classes = from.classes;
    codes = from.codes;
    time = from.clinical != null
        ? from.clinical
        : from.authored == null ? null : new PolicyPeriod.Dated(from.authored, from.authored);
    authors = from.authors;
    refersTo = from.refersTo;
    referredFrom = from.referredFrom;
  }

  /**
   * Begins with the resource's names.
   *
   * @param names references and identifiers; at least one, the first is shown
   * @return a draft that knows nothing else
   */
  public static Draft of(Collection<EntityName> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "Resource facts: no name [resource-named]. Give the resource's reference.");
    }
    return new Draft(Ordered.set(names));
  }

  /**
   * Names the resource.
   *
   * @return the first of its names
   */
  public EntityName name() {
    return names.iterator().next();
  }

  Optional<PolicyPeriod.Dated> time() {
    return Optional.ofNullable(time);
  }

  @Override
  public String toString() {
    return "ResourceFacts[" + name() + "]";
  }

  /** Collects facts. Not safe to share between threads. */
  public static final class Draft {

    private final Set<EntityName> names;
    private Set<Coding> labels = Set.of();
    private @Nullable Set<Coding> classes;
    private @Nullable Set<Coding> codes;
    private PolicyPeriod.@Nullable Dated clinical;
    private @Nullable PartialDate authored;
    private @Nullable Set<EntityName> authors;
    private @Nullable Set<EntityName> refersTo;
    private @Nullable Set<EntityName> referredFrom;

    private Draft(Set<EntityName> names) {
      this.names = names;
    }

    /**
     * Says its security labels.
     *
     * @param all every one, such as R or PSY; none means unlabelled
     * @return this
     */
    public Draft labels(Collection<Coding> all) {
      labels = Ordered.codes(all);
      return this;
    }

    /**
     * Says what kind of data it is.
     *
     * @param all every class, the resource type included
     * @return this
     */
    public Draft classes(Collection<Coding> all) {
      classes = Ordered.codes(all);
      return this;
    }

    /**
     * Says what it is about.
     *
     * @param all every code
     * @return this
     */
    public Draft codes(Collection<Coding> all) {
      codes = Ordered.codes(all);
      return this;
    }

    /**
     * Says when it came about clinically; counts before the time of writing.
     *
     * @param period both ends inside
     * @return this
     */
    public Draft clinicalTime(PolicyPeriod.Dated period) {
      clinical = period;
      return this;
    }

    /**
     * Says when it was written.
     *
     * @param date as precise as known
     * @return this
     */
    public Draft authored(PartialDate date) {
      authored = date;
      return this;
    }

    /**
     * Says who wrote it.
     *
     * @param all every name of every author
     * @return this
     */
    public Draft authors(Collection<EntityName> all) {
      authors = Ordered.set(all);
      return this;
    }

    /**
     * Says what it refers to, its encounter included.
     *
     * @param all every target
     * @return this
     */
    public Draft refersTo(Collection<EntityName> all) {
      refersTo = Ordered.set(all);
      return this;
    }

    /**
     * Says what refers to it.
     *
     * @param all every source
     * @return this
     */
    public Draft referredFrom(Collection<EntityName> all) {
      referredFrom = Ordered.set(all);
      return this;
    }

    /**
     * Ends the draft.
     *
     * @return the facts
     */
    public ResourceFacts build() {
      return new ResourceFacts(this);
    }
  }
}
