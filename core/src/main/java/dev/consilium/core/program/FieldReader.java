package dev.consilium.core.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Finding;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from a JSON object and keeps every fault with its JSON pointer. Where a setting
 * cannot be read the default stands in, so that reading goes on to the next fault.
 */
final class FieldReader implements Fields {

  private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

  private final JsonNode node;
  private final String pointer;
  private final boolean whole;
  private final List<Finding> faults;
  private final Set<String> known = new HashSet<>();

  /**
   * Reads one object.
   *
   * @param whole true when nothing may be left out, as in an element of a list
   */
  FieldReader(JsonNode node, String pointer, boolean whole, List<Finding> faults) {
    this.node = node;
    this.pointer = pointer;
    this.whole = whole;
    this.faults = faults;
  }

  <T> T read(T value, Form<T> form) {
    if (!node.isObject()) {
      fault(pointer, "no object", "object-expected", "Write an object in braces.");
      return value;
    }
    T read = value;
    try {
      read = form.visit(this, value);
    } catch (UnfitSettingException e) {
      e.faults().forEach(it -> fault(pointer + it.at(), it.found(), it.rule(), it.remedy()));
    }
    for (var names = node.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (!known.contains(name)) {
        fault(
            at(name),
            "a member that this schema does not know",
            "member-known",
            "Remove it, or correct its name. Known: "
                + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
      }
    }
    return read;
  }

  /** Lets a member stand that someone else reads. */
  FieldReader ignoring(String... names) {
    known.addAll(List.of(names));
    return this;
  }

  @Override
  public int number(String name, int value) {
    return given(name, value, JsonNode::isInt, JsonNode::intValue, "no whole number", "a number");
  }

  @Override
  public boolean truth(String name, boolean value) {
    return given(
        name, value, JsonNode::isBoolean, JsonNode::booleanValue, "no truth", "true or false");
  }

  @Override
  public String text(String name, String value) {
    return given(name, value, JsonNode::isTextual, JsonNode::textValue, "no text", "a text");
  }

  @Override
  public List<String> texts(String name, List<String> values) {
    return list(name, values, (element, place) -> string(element, place));
  }

  @Override
  public <E extends Enum<E>> E choice(String name, E value) {
    var type = value.getDeclaringClass();
    var element = member(name);
    if (element == null) {
      return value;
    }
    var constant = constant(element, at(name), type);
    return constant == null ? value : constant;
  }

  @Override
  public <E extends Enum<E>> Set<E> choices(String name, Class<E> type, Set<E> values) {
    return Set.copyOf(
        list(name, List.copyOf(values), (element, place) -> constant(element, place, type)));
  }

  @Override
  public <E extends Enum<E>> List<E> order(String name, Class<E> type, List<E> values) {
    return list(name, values, (element, place) -> constant(element, place, type));
  }

  @Override
  public <T> Set<T> codes(String name, Set<T> values, Function<String, T> reader) {
    return Set.copyOf(
        list(name, List.copyOf(values), (element, place) -> converted(element, place, reader)));
  }

  @Override
  public <T> @Nullable T code(String name, @Nullable T value, Function<String, T> reader) {
    known.add(name);
    var element = node.get(name);
    return element == null || element.isNull() ? value : converted(element, at(name), reader);
  }

  @Override
  public <T> T group(String name, T value, Form<T> form) {
    var element = member(name);
    return element == null
        ? value
        : new FieldReader(element, at(name), whole, faults).read(value, form);
  }

  @Override
  public <T> @Nullable T optional(String name, @Nullable T value, T sample, Form<T> form) {
    known.add(name);
    var element = node.get(name);
    return element == null || element.isNull()
        ? value
        : new FieldReader(element, at(name), true, faults).read(sample, form);
  }

  @Override
  public <T> List<T> groups(String name, List<T> values, T sample, Form<T> form) {
    return list(
        name,
        values,
        (element, place) -> new FieldReader(element, place, true, faults).read(sample, form));
  }

  @Override
  public void needs(String... names) {
    for (var name : names) {
      if (!node.has(name)) {
        missing(name);
      }
    }
  }

  private <T> T given(
      String name,
      T value,
      Predicate<JsonNode> fits,
      Function<JsonNode, T> read,
      String found,
      String wanted) {
    var element = member(name);
    if (element == null) {
      return value;
    }
    if (!fits.test(element)) {
      fault(at(name), found, "value-type", "Write " + wanted + ".");
      return value;
    }
    return read.apply(element);
  }

  private <T> List<T> list(
      String name, List<T> values, BiFunction<JsonNode, String, @Nullable T> read) {
    var element = member(name);
    if (element == null) {
      return values;
    }
    if (!element.isArray()) {
      fault(at(name), "no list", "value-type", "Write a list in brackets.");
      return values;
    }
    var found = new ArrayList<T>();
    int index = 0;
    for (var one : element) {
      var value = read.apply(one, at(name) + "/" + index++);
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private @Nullable String string(JsonNode element, String place) {
    if (element.isTextual()) {
      return element.textValue();
    }
    fault(place, "no text", "value-type", "Write a text.");
    return null;
  }

  private <E extends Enum<E>> @Nullable E constant(JsonNode element, String place, Class<E> type) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(element.textValue())) {
        return constant;
      }
    }
    fault(
        place,
        shown(element),
        "value-known",
        "Write one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "))
            + ".");
    return null;
  }

  private <T> @Nullable T converted(JsonNode element, String place, Function<String, T> reader) {
    var text = string(element, place);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      fault(
          place,
          shown(element),
          "value-form",
          "Write it in the form that this member has; see the documentation of programs.");
      return null;
    }
  }

  private @Nullable JsonNode member(String name) {
    known.add(name);
    var element = node.get(name);
    if (element == null && whole) {
      missing(name);
    }
    return element;
  }

  private void missing(String name) {
    fault(at(name), "missing", "member-present", "Write it down.");
  }

  private static String shown(JsonNode element) {
    return element.isTextual() && SHOWABLE.matcher(element.textValue()).matches()
        ? "the value " + element.textValue()
        : "a value of another form";
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private void fault(String where, String found, String rule, String remedy) {
    faults.add(new Finding(Finding.Severity.MUST, rule, where, found, remedy, List.of()));
  }
}
