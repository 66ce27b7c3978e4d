package dev.consilium.core.opinion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.record.PartialDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds one JSON object; what is absent leaves no member. */
final class Tree {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  static Tree of() {
    return new Tree();
  }

  Tree put(String name, @Nullable Object value) {
    if (value instanceof Tree tree) {
      node.set(name, tree.node);
    } else if (value instanceof Integer number) {
      node.put(name, number);
    } else if (value instanceof Boolean truth) {
      node.put(name, truth);
    } else if (value instanceof PartialDate date) {
      node.put(name, date.text());
    } else if (value != null) {
      node.put(name, value.toString());
    }
    return this;
  }

  <T> Tree trees(String name, Iterable<T> items, Function<T, Tree> form) {
    var array = node.putArray(name);
    items.forEach(it -> array.add(form.apply(it).node));
    return this;
  }

  Tree texts(String name, Iterable<?> items) {
    var array = node.putArray(name);
    items.forEach(it -> array.add(it.toString()));
    return this;
  }

  ObjectNode node() {
    return node;
  }

  byte[] bytes() {
    return CanonicalJson.bytes(node);
  }
}
