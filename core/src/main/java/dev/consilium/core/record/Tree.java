package dev.consilium.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Coding;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Builds one JSON object; what is absent or empty leaves no member. */
final class Tree {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  ObjectNode node() {
    return node;
  }

  Tree text(String member, @Nullable String value) {
    if (value != null) {
      node.put(member, value);
    }
    return this;
  }

  Tree word(String member, Enum<?> value) {
    node.put(member, value.name());
    return this;
  }

  Tree words(String member, List<? extends Enum<?>> values) {
    return texts(member, values.stream().map(Enum::name).toList());
  }

  Tree flag(String member, @Nullable Boolean value) {
    if (value != null) {
      node.put(member, value);
    }
    return this;
  }

  Tree count(String member, long value) {
    node.put(member, value);
    return this;
  }

  // Never through a double: 5.00 stays 5.00.
  Tree decimal(String member, @Nullable BigDecimal value) {
    if (value != null) {
      node.set(member, DecimalNode.valueOf(value));
    }
    return this;
  }

  Tree date(String member, @Nullable PartialDate value) {
    return text(member, value == null ? null : value.text());
  }

  Tree id(String member, @Nullable FactId value) {
    return text(member, value == null ? null : value.value());
  }

  Tree object(String member, Tree value) {
    if (!value.node.isEmpty()) {
      node.set(member, value.node);
    }
    return this;
  }

  <T> Tree each(String member, List<T> values, BiConsumer<Tree, T> writer) {
    if (!values.isEmpty()) {
      var array = node.putArray(member);
      for (var value : values) {
        var child = new Tree();
        writer.accept(child, value);
        array.add(child.node);
      }
    }
    return this;
  }

  Tree texts(String member, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(member);
      values.forEach(array::add);
    }
    return this;
  }

  Tree ids(String member, List<FactId> values) {
    return texts(member, values.stream().map(FactId::value).toList());
  }

  Tree codings(String member, List<Coding> values) {
    return each(member, values, Tree::coding);
  }

  Tree coding(Coding value) {
    return text("code", value.code())
        .text("display", value.display())
        .text("system", value.system().isEmpty() ? null : value.system());
  }

  Tree concept(String member, @Nullable CodeableText value) {
    return value == null ? this : object(member, new Tree().concept(value));
  }

  Tree concepts(String member, List<CodeableText> values) {
    return each(member, values, Tree::concept);
  }

  Tree concept(CodeableText value) {
    return codings("codings", value.codings()).text("text", value.text());
  }

  Tree quantity(String member, @Nullable Quantity value) {
    return value == null ? this : object(member, new Tree().quantity(value));
  }

  private Tree quantity(Quantity value) {
    return decimal("value", value.value())
        .text(
            "comparator",
            value.comparator() == Quantity.Comparator.EXACT
                ? null
                : value.comparator().symbol())
        .text("unit", value.unit())
        .text("system", value.system())
        .text("code", value.code());
  }
}
