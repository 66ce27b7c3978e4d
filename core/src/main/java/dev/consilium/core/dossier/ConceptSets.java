package dev.consilium.core.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Small named sets of concepts: which reports are pathology, which words say left.
 *
 * <p>A concept is in a set by one of its codes, by a code prefix, or by whole words of its text and
 * displays unless an excluding phrase stands there too. The table is data
 * ({@code concept-sets.json}: version, source), hand-made, without content of any terminology, and
 * to be confirmed by a clinician. Immutable and safe to share.
 */
public final class ConceptSets {

  private static final ConceptSets STANDARD = load();

  private record Members(
      SortedSet<String> codes, List<String> prefixes, List<String> words, List<String> excludes) {}

  private final String version;
  private final SortedMap<String, Members> sets;

  private ConceptSets(String version, SortedMap<String, Members> sets) {
    this.version = version;
    this.sets = sets;
  }

  /**
   * Gives the sets that come with the library.
   *
   * @return the standard sets
   */
  public static ConceptSets standard() {
    return STANDARD;
  }

  /**
   * Tells which edition of the table this is.
   *
   * @return its date; a later edition of one day adds a number, such as 2026-01-31.2
   */
  public String version() {
    return version;
  }

  /**
   * Lists the sets.
   *
   * @return their names, sorted
   */
  public List<String> names() {
    return List.copyOf(sets.keySet());
  }

  /**
   * Tells whether a concept belongs to a set.
   *
   * @param set the set's name
   * @param concept any concept
   * @return true when a code, a prefix or a word says so
   * @throws IllegalArgumentException if there is no such set
   */
  public boolean contains(String set, CodeableText concept) {
    var members = sets.get(set);
    if (members == null) {
      throw new IllegalArgumentException("Concept sets " + version + ": no set " + set
          + " [concept-set-known]. Use one of names().");
    }
    for (var coding : concept.codings()) {
      var key = coding.system() + "|" + coding.code();
      if (members.codes.contains(key) || members.prefixes.stream().anyMatch(key::startsWith)) {
        return true;
      }
    }
    if (members.words.isEmpty()) {
      return false;
    }
    var words = words(concept);
    return members.words.stream().anyMatch(words::contains)
        && members.excludes.stream().noneMatch(words::contains);
  }

  /**
   * Tells whether any of several concepts belongs to a set.
   *
   * @param set the set's name
   * @param concepts any concepts
   * @return true when one does
   */
  public boolean containsAny(String set, List<CodeableText> concepts) {
    return concepts.stream().anyMatch(it -> contains(set, it));
  }

  /**
   * Gives a concept's words for comparing.
   *
   * @param concept any concept
   * @return text and displays in lower case, words parted and enclosed by one space each
   */
  public static String words(CodeableText concept) {
    var parts = new ArrayList<String>();
    var text = concept.text();
    if (text != null) {
      parts.add(text);
    }
    for (Coding coding : concept.codings()) {
      var display = coding.display();
      if (display != null) {
        parts.add(display);
      }
    }
    return fold(String.join(" ; ", parts));
  }

  // A semicolon becomes " | ", which no phrase contains: words of two texts never join into one.
  private static String fold(String text) {
    var out = new StringBuilder(text.length() + 8).append(' ');
    text.toLowerCase(Locale.ROOT).codePoints().forEach(it -> {
      if (Character.isLetterOrDigit(it)) {
        out.appendCodePoint(it);
      } else {
        space(out);
        if (it == ';') {
          out.append("| ");
        }
      }
    });
    space(out);
    return out.toString();
  }

  private static void space(StringBuilder out) {
    if (out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static ConceptSets load() {
    try (var in = ConceptSets.class.getResourceAsStream("concept-sets.json")) {
      var root = new JsonMapper().readTree(in);
      var sets = new TreeMap<String, Members>();
      for (var set : root.path("sets")) {
        sets.put(
            set.path("id").asText(),
            new Members(
                new TreeSet<>(texts(set, "codes")),
                texts(set, "prefixes"),
                texts(set, "words").stream().map(ConceptSets::fold).toList(),
                texts(set, "excludes").stream().map(ConceptSets::fold).toList()));
      }
      return new ConceptSets(root.path("version").asText(), sets);
    } catch (IOException e) {
      throw new UncheckedIOException("concept-sets.json is missing from the jar. Repair it.", e);
    }
  }

  private static List<String> texts(JsonNode set, String member) {
    var out = new ArrayList<String>();
    set.path(member).forEach(it -> out.add(it.asText()));
    return List.copyOf(out);
  }

  @Override
  public String toString() {
    return "ConceptSets[" + version + ", " + sets.size() + " sets]";
  }
}
