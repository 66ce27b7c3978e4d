package dev.consilium.core.consent;

import dev.consilium.core.Period;
import dev.consilium.core.consent.GrantTrace.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether a consent is given. Pure: no clock, no order.
 *
 * <p>A grant is the policy of one permit without exceptions; {@link
 * dev.consilium.core.consent.policy.PolicyEvaluator} compares it, and reads what patients write in
 * more words.
 *
 * <p>Silence is no. Copies of one grant, told apart by nothing but their content, count as their
 * intersection: a stale copy without the withdrawal cannot revive it. Linear in the grants.
 */
public final class ConsentEvaluator {

  private ConsentEvaluator() {}

  /**
   * Looks for grants that answer a question with yes.
   *
   * @param question what is asked
   * @param grants everything known, in any order
   * @return the answer with its reasons
   */
  public static ConsentDecision evaluate(
      ConsentQuestion question, Collection<ConsentGrant> grants) {
    var asked = new GrantReading(question);
    var failed = new TreeMap<String, EnumSet<Element>>();
    var windows = new TreeMap<String, Window>();
    for (var grant : grants) {
      failed
          .computeIfAbsent(grant.id(), id -> EnumSet.noneOf(Element.class))
          .addAll(asked.failures(grant));
      windows.merge(grant.id(), Window.of(grant), Window::intersect);
    }
    var trace = new ArrayList<GrantTrace>();
    failed.forEach((id, elements) -> trace.add(new GrantTrace(id, List.copyOf(elements))));
    var holding =
        trace.stream().filter(GrantTrace::holds).map(GrantTrace::grantId).toList();
    var longest = holding.stream()
        .map(windows::get)
        .reduce((a, b) -> a.endsBefore(b) ? b : a)
        .map(Window::period)
        .orElse(null);
    return new ConsentDecision(question, holding, longest, trace);
  }

  /** When a grant holds; unlike a period it may be empty, as copies need not overlap. */
  private record Window(@Nullable Instant start, @Nullable Instant end) {

    static Window of(ConsentGrant grant) {
      var withdrawn = grant.withdrawnAt();
      var last = withdrawn == null ? null : withdrawn.minusNanos(1);
      return new Window(grant.period().start(), Instants.earlier(grant.period().end(), last));
    }

    Window intersect(Window other) {
      return new Window(Instants.later(start, other.start), Instants.earlier(end, other.end));
    }

    // The later end wins; between equal ends the earlier start, so that no order shows.
    boolean endsBefore(Window other) {
      if (end == null || other.end == null) {
        return end != null || (other.end == null && startsAfter(other));
      }
      return end.isBefore(other.end) || (end.equals(other.end) && startsAfter(other));
    }

    private boolean startsAfter(Window other) {
      return start != null && (other.start == null || start.isAfter(other.start));
    }

    Period period() {
      return new Period(start, end);
    }
  }
}
