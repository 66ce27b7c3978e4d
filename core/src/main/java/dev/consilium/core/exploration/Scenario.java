package dev.consilium.core.exploration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a walk begins, what can be tried, and which instants it passes through.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Scenario {

  private final String name;
  private final String about;
  private final List<Choice> start;
  private final List<Choice> menu;
  private final List<Instant> times;

  Scenario(String name, String about, List<Choice> start, List<Choice> menu, List<Instant> times) {
    this.name = name;
    this.about = about;
    this.start = List.copyOf(start);
    this.menu = List.copyOf(menu);
    this.times = List.copyOf(times);
  }

  /**
   * Gives every scenario this library ships.
   *
   * @return in a fixed order
   */
  public static List<Scenario> all() {
    return Scenarios.all();
  }

  /**
   * Finds a scenario.
   *
   * @param name its name
   * @return the scenario, when there is one of this name
   */
  public static Optional<Scenario> named(String name) {
    return all().stream().filter(it -> it.name.equals(name)).findFirst();
  }

  /** {@return its name, in lower-case-with-dashes} */
  public String name() {
    return name;
  }

  /** {@return what can happen in it, in one sentence} */
  public String about() {
    return about;
  }

  List<Choice> start() {
    return start;
  }

  List<Choice> menu() {
    return menu;
  }

  List<Instant> times() {
    return times;
  }

  @Override
  public String toString() {
    return "Scenario[" + name + "]";
  }
}
