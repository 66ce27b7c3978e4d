package dev.consilium.core.program;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes settings into a JSON object; sets are sorted, so that equal programs give equal text. */
final class FieldWriter implements Fields {

  private final ObjectNode node;

  FieldWriter(ObjectNode node) {
    this.node = node;
  }

  @Override
  public int number(String name, int value) {
    node.put(name, value);
    return value;
  }

  @Override
  public boolean truth(String name, boolean value) {
    node.put(name, value);
    return value;
  }

  @Override
  public String text(String name, String value) {
    node.put(name, value);
    return value;
  }

  @Override
  public List<String> texts(String name, List<String> values) {
    var array = node.putArray(name);
    values.forEach(array::add);
    return values;
  }

  @Override
  public <E extends Enum<E>> E choice(String name, E value) {
    node.put(name, value.name());
    return value;
  }

  @Override
  public <E extends Enum<E>> Set<E> choices(String name, Class<E> type, Set<E> values) {
    var array = node.putArray(name);
    values.stream().sorted().forEach(it -> array.add(it.name()));
    return values;
  }

  @Override
  public <E extends Enum<E>> List<E> order(String name, Class<E> type, List<E> values) {
    var array = node.putArray(name);
    values.forEach(it -> array.add(it.name()));
    return values;
  }

  @Override
  public <T> Set<T> codes(String name, Set<T> values, Function<String, T> reader) {
    var array = node.putArray(name);
    values.stream().map(Object::toString).sorted().forEach(array::add);
    return values;
  }

  @Override
  public <T> @Nullable T code(String name, @Nullable T value, Function<String, T> reader) {
    node.put(name, value == null ? null : value.toString());
    return value;
  }

  @Override
  public <T> T group(String name, T value, Form<T> form) {
    form.visit(new FieldWriter(node.putObject(name)), value);
    return value;
  }

  @Override
  public <T> @Nullable T optional(String name, @Nullable T value, T sample, Form<T> form) {
    if (value == null) {
      node.putNull(name);
      return null;
    }
    return group(name, value, form);
  }

  @Override
  public <T> List<T> groups(String name, List<T> values, T sample, Form<T> form) {
    var array = node.putArray(name);
    values.forEach(it -> form.visit(new FieldWriter(array.addObject()), it));
    return values;
  }

  @Override
  public void needs(String... names) {
    // A program in memory has everything it needs.
  }
}
