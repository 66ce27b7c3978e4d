package dev.consilium.core.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills every setting with a random value; a group that contradicts itself is filled again. */
final class RandomFields implements Fields {

  private static final List<String> CODES =
      List.of("US", "US-AZ", "DE", "2024-07-01", "en", "de", "*", "plan-a", "plan-b");
  private final Random random;

  RandomFields(Random random) {
    this.random = random;
  }

  <T> T fill(T value, Form<T> form) {
    for (int tries = 0; tries < 2000; tries++) {
      try {
        return form.visit(this, value);
      } catch (IllegalArgumentException e) {
        // Another throw of the dice.
      }
    }
    return value;
  }

  @Override
  public int number(String name, int value) {
    return random.nextInt(6);
  }

  @Override
  public boolean truth(String name, boolean value) {
    return random.nextBoolean();
  }

  @Override
  public String text(String name, String value) {
    return switch (name) {
      case "currency" -> random.nextBoolean() ? "CHF" : "JPY";
      case "emergencyAdvice", "name", "source", "statute" -> "Text \"ü\" " + random.nextInt(9);
      default -> "code-" + random.nextInt(9);
    };
  }

  @Override
  public List<String> texts(String name, List<String> values) {
    return name.equals("assumed")
        ? List.of("/turnaround/most")
        : random.ints(random.nextInt(3), 0, 9).mapToObj(it -> "Text " + it).toList();
  }

  @Override
  public <E extends Enum<E>> E choice(String name, E value) {
    var constants = value.getDeclaringClass().getEnumConstants();
    return constants[random.nextInt(constants.length)];
  }

  @Override
  public <E extends Enum<E>> Set<E> choices(String name, Class<E> type, Set<E> values) {
    var chosen = EnumSet.noneOf(type);
    for (var constant : type.getEnumConstants()) {
      if (random.nextInt(3) == 0) {
        chosen.add(constant);
      }
    }
    return chosen;
  }

  @Override
  public <E extends Enum<E>> List<E> order(String name, Class<E> type, List<E> values) {
    return List.copyOf(choices(name, type, Set.of()));
  }

  @Override
  public <T> Set<T> codes(String name, Set<T> values, Function<String, T> reader) {
    var set = new HashSet<T>();
    for (int i = random.nextInt(3); i > 0; i--) {
      set.add(reader.apply(CODES.get(random.nextInt(CODES.size()))));
    }
    return set;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T code(String name, @Nullable T value, Function<String, T> reader) {
    return name.equals("sourceDate") || random.nextBoolean()
        ? (T) LocalDate.of(2024, 7, 1 + random.nextInt(28))
        : null;
  }

  @Override
  public <T> T group(String name, T value, Form<T> form) {
    return fill(value, form);
  }

  @Override
  public <T> @Nullable T optional(String name, @Nullable T value, T sample, Form<T> form) {
    return random.nextBoolean() ? fill(sample, form) : null;
  }

  @Override
  public <T> List<T> groups(String name, List<T> values, T sample, Form<T> form) {
    var list = new ArrayList<T>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(fill(sample, form));
    }
    if (name.equals("checklists")) {
      list.add(sample);
    }
    return list;
  }

  @Override
  public void needs(String... names) {
    // Everything is given.
  }
}
