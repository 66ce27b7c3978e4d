package dev.consilium.core.program;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Visits the settings of a group by name: a reader gives what a file says, a writer what it is
 * given. One form for both, so that what is written can be read.
 */
interface Fields {

  int number(String name, int value);

  boolean truth(String name, boolean value);

  String text(String name, String value);

  List<String> texts(String name, List<String> values);

  <E extends Enum<E>> E choice(String name, E value);

  <E extends Enum<E>> Set<E> choices(String name, Class<E> type, Set<E> values);

  <E extends Enum<E>> List<E> order(String name, Class<E> type, List<E> values);

  <T> Set<T> codes(String name, Set<T> values, Function<String, T> reader);

  <T> @Nullable T code(String name, @Nullable T value, Function<String, T> reader);

  <T> T group(String name, T value, Form<T> form);

  <T> @Nullable T optional(String name, @Nullable T value, T sample, Form<T> form);

  <T> List<T> groups(String name, List<T> values, T sample, Form<T> form);

  /** Settings that have no default. */
  void needs(String... names);

  /**
   * Visits every setting of one kind of group.
   *
   * @param <T> the group
   */
  @FunctionalInterface
  interface Form<T> {
    T visit(Fields fields, T value);
  }
}
