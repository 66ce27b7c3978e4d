package dev.consilium.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.ConsiliumException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One JSON object that knows its place; every getter checks, and says where it fails.
 *
 * <p>Messages read {@code place: what was found [rule]. What to do.}, and never repeat a value. Not
 * safe to share between threads.
 */
public final class LocatedObject {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final JsonNode node;
  private final String path;
  private final Function<String, ? extends ConsiliumException> broken;
  private final Set<String> read = new HashSet<>();

  private LocatedObject(
      JsonNode node, String path, Function<String, ? extends ConsiliumException> broken) {
    this.node = node;
    this.path = path;
    this.broken = broken;
    if (!node.isObject()) {
      throw broken(path, "is no object", "json-form", "Give one object.");
    }
  }

  /**
   * Reads a table that ships with this library.
   *
   * @param beside a class of the table's package
   * @param name the file's name there
   * @return its bytes
   */
  public static byte[] resource(Class<?> beside, String name) {
    try (var in = beside.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          name + " cannot be read from this library's jar [resource-readable]. Replace the jar.",
          e);
    }
  }

  /**
   * Reads a table to its end.
   *
   * @param json UTF-8
   * @param kind what its member {@code kind} must say; schema 1
   * @param broken makes the room's own exception from a message
   * @param reader takes the members; one that it does not take is a fault
   * @return what the reader made
   */
  public static <T> T table(
      byte[] json,
      String kind,
      Function<String, ? extends ConsiliumException> broken,
      Function<LocatedObject, T> reader) {
    var root = new LocatedObject(parse(json, kind, broken), kind, broken);
    if (!root.text("kind").equals(kind) || root.whole("schema") != 1) {
      throw root.broken(
          kind, "is not kind " + kind + ", schema 1", "json-kind", "Give a table of this schema.");
    }
    return root.toEnd(reader);
  }

  // The parser's own exception quotes its input, so it is not chained.
  private static JsonNode parse(
      byte[] json, String kind, Function<String, ? extends ConsiliumException> broken) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw broken.apply(kind + ", line " + e.getLocation().getLineNr() + ", column "
          + e.getLocation().getColumnNr() + ": stops being JSON here [json-form]. Correct it.");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
  }

  /**
   * Takes a text.
   *
   * @param name the member's
   * @return never blank
   */
  public String text(String name) {
    var text = value(name, it -> it);
    if (text.isBlank()) {
      throw broken(path + "." + name, "is no text", "json-form", "Give a text.");
    }
    return text;
  }

  /**
   * Tells whether a member is there.
   *
   * @param name the member's
   * @return true even when it is null
   */
  public boolean has(String name) {
    return node.has(name);
  }

  /**
   * Takes a text that may be left out.
   *
   * @param name the member's
   * @param otherwise what then stands for it
   * @return the text
   */
  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /**
   * Takes a whole number that may be left out.
   *
   * @param name the member's
   * @param otherwise what then stands for it
   * @return an int
   */
  public int whole(String name, int otherwise) {
    return has(name) ? whole(name) : otherwise;
  }

  /**
   * Takes a number.
   *
   * @param name the member's
   * @return as a double
   */
  public double number(String name) {
    if (!take(name).isNumber()) {
      throw broken(path + "." + name, "is no number", "json-form", "Give a number.");
    }
    return take(name).doubleValue();
  }

  /**
   * Takes a yes or no.
   *
   * @param name the member's
   * @return true for true
   */
  public boolean truth(String name) {
    if (!take(name).isBoolean()) {
      throw broken(
          path + "." + name, "is neither true nor false", "json-form", "Give true or false.");
    }
    return take(name).booleanValue();
  }

  /**
   * Takes a whole number.
   *
   * @param name the member's
   * @return an int
   */
  public int whole(String name) {
    return whole(path + "." + name, take(name));
  }

  private int whole(String place, JsonNode value) {
    if (!value.isInt()) {
      throw broken(place, "is no whole number", "json-form", "Give a whole number.");
    }
    return value.intValue();
  }

  /**
   * Takes a text of a form.
   *
   * @param name the member's
   * @param reader makes the value; an {@link IllegalArgumentException} is a fault of this place
   * @return what it made
   */
  public <T> T value(String name, Function<String, T> reader) {
    return convert(path + "." + name, take(name), reader);
  }

  /**
   * Takes a list of texts of a form.
   *
   * @param name the member's, which must be there
   * @param reader makes each value
   * @return in the order of the list
   */
  public <T> List<T> values(String name, Function<String, T> reader) {
    return values(path + "." + name, take(name), reader);
  }

  private <T> List<T> values(String place, JsonNode array, Function<String, T> reader) {
    return elements(place, array, (at, element) -> convert(at, element, reader));
  }

  /**
   * Takes a list of texts that may be left out.
   *
   * @param name the member's
   * @return in the order of the list; none when it is left out
   */
  public List<String> texts(String name) {
    return has(name) ? values(name, text -> text) : List.of();
  }

  /**
   * Takes a list of lists of texts that may be left out.
   *
   * @param name the member's
   * @return in the order of the list; none when it is left out
   */
  public List<List<String>> textLists(String name) {
    return has(name)
        ? elements(path + "." + name, take(name), (at, list) -> values(at, list, text -> text))
        : List.of();
  }

  /**
   * Takes a list of whole numbers that may be left out.
   *
   * @param name the member's
   * @return in the order of the list; none when it is left out
   */
  public List<Integer> wholes(String name) {
    return has(name) ? elements(path + "." + name, take(name), this::whole) : List.of();
  }

  /**
   * Takes an object of numbers that may be left out.
   *
   * @param name the member's
   * @return by name, in the order of the object; none when it is left out
   */
  public Map<String, Double> numbers(String name) {
    var numbers = new LinkedHashMap<String, Double>();
    if (has(name)) {
      var object = new LocatedObject(take(name), path + "." + name, broken);
      object.node.fieldNames().forEachRemaining(key -> numbers.put(key, object.number(key)));
    }
    return numbers;
  }

  /**
   * Takes a list of an enumeration's names.
   *
   * @param name the member's, which must be there
   * @param type the enumeration
   * @return each once
   */
  public <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
    var words = EnumSet.noneOf(type);
    words.addAll(values(name, text -> Enum.valueOf(type, text)));
    return words;
  }

  /**
   * Takes a list of objects.
   *
   * @param name the member's, which must be there
   * @param reader takes the members of each
   * @return in the order of the list
   */
  public <T> List<T> objects(String name, Function<LocatedObject, T> reader) {
    return elements(
        path + "." + name,
        take(name),
        (at, element) -> new LocatedObject(element, at, broken).toEnd(reader));
  }

  private <T> List<T> elements(
      String place, JsonNode array, BiFunction<String, JsonNode, T> reader) {
    if (!array.isArray()) {
      throw broken(place, "is no list", "json-form", "Give a list.");
    }
    var list = new ArrayList<T>();
    for (var element : array) {
      list.add(reader.apply(place + "[" + list.size() + "]", element));
    }
    return list;
  }

  // A member that nobody reads would be a rule that nobody follows.
  private <T> T toEnd(Function<LocatedObject, T> reader) {
    var value = located(path, () -> reader.apply(this));
    for (var names = node.fieldNames(); names.hasNext(); ) {
      if (!read.contains(names.next())) {
        throw broken(
            path,
            "has a member that this schema does not know",
            "json-members",
            "Remove or correct it.");
      }
    }
    return value;
  }

  private JsonNode take(String name) {
    read.add(name);
    return node.path(name);
  }

  private <T> T convert(String place, JsonNode value, Function<String, T> reader) {
    if (!value.isTextual()) {
      throw broken(place, "is no text", "json-form", "Give a text.");
    }
    return located(place, () -> reader.apply(value.textValue()));
  }

  private <T> T located(String place, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw broken(place, "has a value that does not fit", "json-value", "Correct the value.");
    }
  }

  private ConsiliumException broken(String place, String found, String rule, String remedy) {
    return broken.apply(place + ": " + found + " [" + rule + "]. " + remedy);
  }
}
