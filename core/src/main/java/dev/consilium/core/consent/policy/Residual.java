package dev.consilium.core.consent.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which data a permitted use may have: steps of which the last that matches a resource decides.
 *
 * <p>In IHE PCF's form: it starts from everything permitted, so that no step means no limit.
 *
 * @param items in the order of application
 */
public record Residual(List<ResidualItem> items) {

  // The copy keeps a later change to the caller's list away.
  public Residual {
    items = List.copyOf(items);
  }

  /** Drops the steps that cannot show. */
  static Residual of(List<ResidualItem> steps) {
    var kept = new ArrayList<ResidualItem>();
    for (var i = steps.size() - 1; i >= 0; i--) {
      var step = steps.get(i);
      if (kept.stream().noneMatch(later -> later.covers(step))) {
        kept.add(step);
      }
    }
    Collections.reverse(kept);
    // A step that says what all steps before it say changes nothing.
    var shown = new ArrayList<ResidualItem>();
    for (var step : kept) {
      if (shown.stream().anyMatch(it -> it.effect() != step.effect())
          || (shown.isEmpty() && step.effect() == Effect.DENY)) {
        shown.add(step);
      } else if (!shown.isEmpty() && !shown.get(0).matchesEverything()) {
        shown.add(step);
      }
    }
    return new Residual(shown);
  }

  /**
   * Tells whether anything is left.
   *
   * @return false when everything is forbidden
   */
  public boolean permitsSomething() {
    return items.isEmpty()
        || !items.get(0).matchesEverything()
        || items.stream().anyMatch(it -> it.effect() == Effect.PERMIT);
  }

  /**
   * Applies it to one resource. A missing fact forbids.
   *
   * @param resource what is known of it
   * @param request the request it came from, for its zone
   * @param settings the settings it came from
   * @return permit or deny
   */
  public Effect apply(ResourceFacts resource, PolicyRequest request, PolicySettings settings) {
    var match = new ResourceMatch(new ContextMatch(request, settings));
    var effect = Effect.PERMIT;
    for (var item : items) {
      if (Stance.SAFE.matches(item, resource, match)) {
        effect = item.effect();
      }
    }
    return effect;
  }
}
