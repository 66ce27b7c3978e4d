package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a limit on data with what is known of a resource. */
record ResourceMatch(ContextMatch context) {

  Trilean of(DataConstraint constraint, ResourceFacts facts) {
    return constraint.clauses().stream()
        .map(clause -> of(clause, facts))
        .reduce(Trilean.TRUE, Trilean::and);
  }

  // The test walks the permitted subclasses, so that a new clause is not forgotten here.
  Trilean of(DataClause clause, ResourceFacts facts) {
    if (clause instanceof DataClause.Time time) {
      return facts.time().map(it -> time(time.period(), it)).orElse(Trilean.UNKNOWN);
    }
    if (clause instanceof DataClause.Named named) {
      return Trilean.any(named.references().stream().map(it -> reference(it, facts)));
    }
    if (clause instanceof DataClause.Labels labels) {
      return Trilean.any(
          labels.labels().stream().map(it -> label(it, labels.reach(), facts.labels)));
    }
    if (clause instanceof DataClause.Classes classes) {
      return meets(facts.classes, classes.classes());
    }
    return meets(facts.codes, ((DataClause.Codes) clause).codes());
  }

  private static Trilean meets(@Nullable Set<Coding> known, Set<Coding> asked) {
    return known == null ? Trilean.UNKNOWN : Trilean.of(Ordered.meet(known, asked));
  }

  // A vague date that only overlaps may lie inside or outside.
  private Trilean time(PolicyPeriod.Dated limit, PolicyPeriod.Dated fact) {
    var zone = context.request().zone;
    var first = fact.first(zone);
    var last = fact.last(zone);
    if (before(last, limit.first(zone)) || before(limit.last(zone), first)) {
      return Trilean.FALSE;
    }
    var inside =
        limit.first(zone).isEmpty() || (first.isPresent() && !before(first, limit.first(zone)));
    var ends = limit.last(zone).isEmpty() || (last.isPresent() && !before(limit.last(zone), last));
    return inside && ends ? Trilean.TRUE : Trilean.UNKNOWN;
  }

  private static boolean before(
      Optional<java.time.Instant> one, Optional<java.time.Instant> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  private Trilean reference(DataReference reference, ResourceFacts facts) {
    var name = reference.name();
    var self = Trilean.of(facts.names.contains(name));
    return switch (reference.meaning()) {
      case INSTANCE -> self;
      case DEPENDENTS -> self.or(in(facts.refersTo, name));
      case RELATED -> self.or(in(facts.refersTo, name)).or(in(facts.referredFrom, name));
      case AUTHOREDBY ->
        facts.authors == null ? Trilean.UNKNOWN : context.belongs(facts.authors, name);
    };
  }

  private static Trilean in(@Nullable Set<EntityName> known, EntityName name) {
    return known == null ? Trilean.UNKNOWN : Trilean.of(known.contains(name));
  }

  private Trilean label(Coding asked, DataClause.Reach reach, Set<Coding> labels) {
    var tables = context.settings().tables;
    var level = tables.level(asked);
    if (level.isPresent()) {
      return confidentiality(level.get(), reach, labels);
    }
    if (labels.stream().anyMatch(it -> tables.sensitivity.isWithin(it, asked))) {
      return Trilean.TRUE;
    }
    // "Substance use" may or may not be the narrower "opioid use".
    if (labels.stream().anyMatch(it -> tables.sensitivity.isWithin(asked, it))) {
      return Trilean.UNKNOWN;
    }
    var silent = context.settings().unlabelled != Unlabelled.NORMAL
        && labels.stream()
            .noneMatch(it -> tables.level(it).isPresent() || tables.sensitivity.holds(it));
    return silent ? Trilean.UNKNOWN : Trilean.FALSE;
  }

  private Trilean confidentiality(int asked, DataClause.Reach reach, Set<Coding> labels) {
    var tables = context.settings().tables;
    var levels = labels.stream().flatMap(it -> tables.level(it).stream()).toList();
    var top = tables.confidentiality.size() - 1;
    int low;
    int high;
    if (levels.isEmpty()) {
      var sensitive = labels.stream().anyMatch(tables.sensitivity::holds);
      var reading = context.settings().unlabelled;
      var normal = reading == Unlabelled.NORMAL && !sensitive;
      low = normal
          ? tables.normal
          : reading == Unlabelled.UNKNOWN && !sensitive ? 0 : tables.restricted;
      high = normal ? tables.normal : top;
    } else {
      // The highest of several labels protects.
      low = levels.stream().reduce(0, Math::max);
      high = low;
    }
    return reach == DataClause.Reach.UP_TO
        ? Trilean.of(high <= asked).or(low <= asked ? Trilean.UNKNOWN : Trilean.FALSE)
        : Trilean.of(low >= asked).or(high >= asked ? Trilean.UNKNOWN : Trilean.FALSE);
  }

  Stream<PolicyElement> unknown(ResidualItem item, ResourceFacts facts) {
    return item.constraint().clauses().stream()
        .filter(it -> of(it, facts) == Trilean.UNKNOWN)
        .map(DataClause::element);
  }
}
