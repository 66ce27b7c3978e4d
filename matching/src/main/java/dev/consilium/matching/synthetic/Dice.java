package dev.consilium.matching.synthetic;

import dev.consilium.matching.synthetic.Templates.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from a random generator in ways that give the same on every Java version. */
final class Dice {

  private final RandomGenerator random;

  Dice(RandomGenerator random) {
    this.random = random;
  }

  int below(int bound) {
    return (int) (((random.nextInt() & 0xFFFFFFFFL) * bound) >>> 32);
  }

  boolean percent(int share) {
    return below(100) < share;
  }

  /** Draws from a log-normal distribution, rounded, at least 1 and at most 5,000. */
  int volume(double mu, double sigma) {
    double normal = -6;
    for (int i = 0; i < 12; i++) {
      normal += (random.nextInt() & 0xFFFFFFFFL) / 4294967296.0;
    }
    double drawn = StrictMath.exp(mu + sigma * normal);
    return (int) Math.max(1, Math.min(5000, Math.round(drawn)));
  }

  <T> T one(List<Weighted<T>> choices) {
    int sum = choices.stream().mapToInt(Weighted::weight).sum();
    int left = below(sum);
    int at = 0;
    while (left >= choices.get(at).weight()) {
      left -= choices.get(at).weight();
      at++;
    }
    return choices.get(at).value();
  }

  /** Draws several different ones. */
  <T> List<T> some(List<Weighted<T>> choices, int count) {
    var left = new ArrayList<>(choices);
    var drawn = new ArrayList<T>();
    while (drawn.size() < count && !left.isEmpty()) {
      var next = one(left);
      left.removeIf(it -> it.value().equals(next));
      drawn.add(next);
    }
    return drawn;
  }
}
