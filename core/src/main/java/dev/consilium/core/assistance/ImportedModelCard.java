package dev.consilium.core.assistance;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A maker's description of a tool as it was read, and exactly what it leaves out.
 *
 * @param card what an opinion cites; its missing fields are those of {@code gaps}
 * @param schema version of the card's schema, such as 0.1
 * @param name what the tool is called; empty when the card does not say
 * @param developer who made it; empty when the card does not say
 * @param fields path below the card to the text given there; repeated elements are joined by lines
 * @param gaps required fields without a statement, in the schema's order
 * @param optionalGaps optional fields without a statement, in the schema's order
 * @param unknown paths that the schema does not have, sorted; kept out of {@code fields}
 */
public record ImportedModelCard(
    ModelCard card,
    String schema,
    String name,
    String developer,
    Map<String, String> fields,
    List<Gap> gaps,
    List<Gap> optionalGaps,
    List<String> unknown) {

  // Copies in a fixed order keep equal cards equal.
  public ImportedModelCard {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    gaps = List.copyOf(gaps);
    optionalGaps = List.copyOf(optionalGaps);
    unknown = List.copyOf(unknown);
  }

  /** In what way a field says nothing. */
  public enum Silence {
    /** The element is not there. */
    ABSENT,
    /** The element is empty. */
    EMPTY,
    /** The element says that it does not apply, or that nothing is provided. */
    NOT_APPLICABLE
  }

  /**
   * A field without a statement.
   *
   * @param path below the card
   * @param silence in what way
   */
  public record Gap(String path, Silence silence) {}

  @Override
  public String toString() {
    return "ImportedModelCard[" + card.uri() + ", " + gaps.size() + " gaps]";
  }
}
