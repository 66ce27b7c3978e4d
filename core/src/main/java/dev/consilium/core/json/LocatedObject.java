package dev.consilium.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.ConsiliumException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
          kind, "is not of this kind, schema 1", "json-kind", "Give a table of this schema.");
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
    return value(name, text -> text);
  }

  /**
   * Takes a whole number.
   *
   * @param name the member's
   * @return an int
   */
  public int whole(String name) {
    if (!take(name).isInt()) {
      throw broken(path + "." + name, "is no whole number", "json-form", "Give a whole number.");
    }
    return take(name).intValue();
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
    var list = new ArrayList<T>();
    for (var element : array(name)) {
      list.add(convert(path + "." + name + "[" + list.size() + "]", element, reader));
    }
    return list;
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
    var list = new ArrayList<T>();
    for (var element : array(name)) {
      list.add(new LocatedObject(element, path + "." + name + "[" + list.size() + "]", broken)
          .toEnd(reader));
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

  private JsonNode array(String name) {
    if (!take(name).isArray()) {
      throw broken(path + "." + name, "is no list", "json-form", "Give a list.");
    }
    return take(name);
  }

  private JsonNode take(String name) {
    read.add(name);
    return node.path(name);
  }

  private <T> T convert(String place, JsonNode value, Function<String, T> reader) {
    if (!value.isTextual() || value.textValue().isBlank()) {
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
