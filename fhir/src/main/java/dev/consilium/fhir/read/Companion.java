package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A source that others refer to by identifier, such as the bundle of an export's practitioners.
 *
 * <p>The host declares it with {@link RecordReader.Builder#companion}: what it holds answers
 * conditional references and nothing else, since the ids of two sources are never mixed. Made by
 * {@link RecordReader#readCompanion}. Immutable.
 */
public final class Companion {

  private final String source;
  private final Map<String, List<Entry>> byIdentifier;

  private Companion(String source, Map<String, List<Entry>> byIdentifier) {
    this.source = source;
    this.byIdentifier = byIdentifier;
  }

  static Companion of(String source, List<Entry> entries) {
    var map = new HashMap<String, List<Entry>>();
    for (var entry : entries) {
      for (Coding identifier : entry.identifiers) {
        map.computeIfAbsent(identifier.toString(), key -> new ArrayList<>(1)).add(entry);
      }
    }
    return new Companion(source, map);
  }

  /** Those that bear the identifier, given as {@code system|value}. */
  List<Entry> answering(String identifier) {
    return byIdentifier.getOrDefault(identifier, List.of());
  }

  /**
   * Names it.
   *
   * @return the source's id, as given when it was read
   */
  public String source() {
    return source;
  }

  /**
   * Counts what it can be asked for.
   *
   * @return different identifiers, 0 or more
   */
  public int identifiers() {
    return byIdentifier.size();
  }

  @Override
  public String toString() {
    return "Companion[" + source + ", " + byIdentifier.size() + " identifiers]";
  }
}
