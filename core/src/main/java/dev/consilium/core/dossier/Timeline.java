package dev.consilium.core.dossier;

import dev.consilium.core.Finding;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Procedure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record's facts in the order in which they were so; partial dates stay partial.
 *
 * <p>Immutable and safe to share. Holds patient text: keep it out of logs.
 */
public final class Timeline {

  /**
   * One fact on the timeline, as an interval.
   *
   * @param fact which fact
   * @param kind what kind of fact, such as Condition
   * @param label what it is, in the sender's words
   * @param start its date, or when it began, at its precision
   * @param end when it ended; null when it is a moment, goes on, or the end was not sent
   * @param earliest the first instant it may cover
   * @param latest the last instant it may cover, at or after earliest
   * @param zoned true when the zone was written, so that both instants hold everywhere
   * @param document the source document that says so
   */
  public record Event(
      FactId fact,
      String kind,
      String label,
      PartialDate start,
      @Nullable PartialDate end,
      Instant earliest,
      Instant latest,
      boolean zoned,
      String document) {

    @Override
    public String toString() {
      return "Event[" + fact + "]";
    }
  }

  private static final Comparator<Event> ORDER = Comparator.comparing(Event::earliest)
      .thenComparing(Event::latest)
      .thenComparing(Event::kind)
      .thenComparing(Event::fact)
      .thenComparing(Event::document);

  private final List<Event> events;
  private final List<FactId> undated;
  private final List<Finding> conflicts;

  private Timeline(List<Event> events, List<FactId> undated, List<Finding> conflicts) {
    this.events = events;
    this.undated = undated;
    this.conflicts = conflicts;
  }

  /**
   * Puts a record's facts in order.
   *
   * @param record any record
   * @param zone where dates without a zone are taken to be
   * @return the timeline; the same for any order of the record's facts
   */
  public static Timeline of(HealthRecord record, ZoneId zone) {
    return of(record.facts(), zone);
  }

  /**
   * Puts facts in order, such as those that stand for the groups of a reconciled record.
   *
   * @param facts of one patient, from one source or several
   * @param zone where dates without a zone are taken to be
   * @return the timeline; the same for any order of the facts
   */
  public static Timeline of(Collection<? extends ClinicalFact> facts, ZoneId zone) {
    var events = new ArrayList<Event>();
    var undated = new ArrayList<FactId>();
    for (var fact : facts) {
      var start = fact.when();
      if (start == null) {
        undated.add(fact.id());
      } else {
        events.add(event(fact, start, zone));
      }
    }
    events.sort(ORDER);
    undated.sort(Comparator.naturalOrder());
    var conflicts =
        events.stream().filter(Timeline::isTurnedAround).map(Timeline::turned).toList();
    return new Timeline(List.copyOf(events), List.copyOf(undated), conflicts);
  }

  private static boolean isTurnedAround(Event it) {
    var end = it.end();
    return end != null && end.isSurelyBefore(it.start());
  }

  private static Finding turned(Event it) {
    return new Finding(
        Finding.Severity.SHOULD,
        "timeline-order",
        it.kind() + " " + it.fact(),
        "it ends before it begins, at any reading of the two dates",
        "Ask the sender for both dates; the beginning is shown.",
        List.of(it.fact().value()));
  }

  private static Event event(ClinicalFact fact, PartialDate start, ZoneId zone) {
    var end = end(fact);
    var earliest = start.earliest(zone);
    var latest = start.latest(zone);
    // An end before its start is a finding of triage; here it must not turn the interval around.
    if (end != null && end.latest(zone).isAfter(latest)) {
      latest = end.latest(zone);
    }
    return new Event(
        fact.id(),
        fact.getClass().getSimpleName(),
        fact.code().label(),
        start,
        end,
        earliest,
        latest,
        start.hasZone(),
        fact.source().document());
  }

  private static @Nullable PartialDate end(ClinicalFact fact) {
    if (fact instanceof Condition it) {
      return it.abatement();
    } else if (fact instanceof Encounter it) {
      return it.end();
    } else if (fact instanceof Medication it) {
      return it.end();
    } else if (fact instanceof Procedure it) {
      return it.end();
    } else if (fact instanceof CarePlan it) {
      return it.end();
    } else if (fact instanceof DeviceUse it) {
      return it.end();
    }
    return null;
  }

  /**
   * Gives the dated facts.
   *
   * @return by first possible instant, then last, then kind and id
   */
  public List<Event> events() {
    return events;
  }

  /**
   * Gives the facts that have no date.
   *
   * @return their ids, sorted
   */
  public List<FactId> undated() {
    return undated;
  }

  /**
   * Lists the facts whose dates contradict each other.
   *
   * @return one for each, in the order of the events; ids, no dates
   */
  public List<Finding> conflicts() {
    return conflicts;
  }

  /**
   * Writes it for a reader.
   *
   * @return one line per event, dates as written, then the number of facts without a date
   */
  public String text() {
    var out = new StringBuilder();
    for (var it : events) {
      var end = it.end();
      out.append(it.start().text())
          .append(end == null ? "" : " to " + end.text())
          .append("  ")
          .append(it.kind())
          .append(": ")
          .append(it.label().isEmpty() ? "not named" : it.label())
          .append(" [")
          .append(it.fact())
          .append("]\n");
    }
    if (!undated.isEmpty()) {
      out.append("Without a date: ")
          .append(undated.size())
          .append(undated.size() == 1 ? " fact\n" : " facts\n");
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return "Timeline[" + events.size() + " events, " + undated.size() + " undated]";
  }
}
