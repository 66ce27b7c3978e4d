package dev.consilium.core.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.assistance.ImportedModelCard.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The source attributes of predictive tools, as data, and what a model card says on each.
 *
 * <p>Source: HTI-1, 45 CFR 170.315(b)(11)(iv)(B)(1)-(9): 31 attributes in nine groups. A statement
 * is where to look; whether it is true or enough is for a person to judge.
 *
 * @param version of the data
 * @param date the day as of which the law was read
 * @param source where the attributes come from
 * @param attributes in the order of the clauses
 */
public record SourceAttributes(
    String version, LocalDate date, String source, List<SourceAttribute> attributes) {

  private static final SourceAttributes HTI_1 = parse();

  // The copy keeps a later change to the caller's list away.
  public SourceAttributes {
    attributes = List.copyOf(attributes);
  }

  /** What a card says on an attribute. */
  public enum Answer {
    /** Every field that asks for it holds a statement. */
    STATED,
    /** The fields nearest to it hold statements; a person must read whether they answer it. */
    TO_CONFIRM,
    /** The card has fields for it, and one of them says nothing. */
    SILENT,
    /** The card's schema has no field for it. */
    NO_FIELD
  }

  /**
   * One attribute and what the card says on it.
   *
   * @param attribute what is asked
   * @param answer what the card says
   * @param fields the fields of the card's own schema that were looked at
   */
  public record Line(SourceAttribute attribute, Answer answer, List<String> fields) {

    // The copy keeps a later change to the caller's list away.
    public Line {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Gives the attributes of HTI-1.
   *
   * @return the 31 attributes
   */
  public static SourceAttributes hti1() {
    return HTI_1;
  }

  /**
   * Reads a card by the attributes.
   *
   * @param card the card
   * @return one line for each attribute, in their order
   */
  public List<Line> lines(ImportedModelCard card) {
    var gaps = new HashSet<String>();
    Stream.of(card.gaps(), card.optionalGaps())
        .flatMap(List::stream)
        .map(Gap::path)
        .forEach(gaps::add);
    return attributes.stream().map(it -> line(it, card, gaps)).toList();
  }

  // Every field of a card's schema is either stated or a gap; what is neither, it does not have.
  private static Line line(SourceAttribute attribute, ImportedModelCard card, Set<String> gaps) {
    var own = attribute.fields().stream()
        .filter(path -> gaps.contains(path) || card.fields().containsKey(path))
        .toList();
    Answer answer;
    if (own.isEmpty()) {
      answer = Answer.NO_FIELD;
    } else if (own.stream().anyMatch(gaps::contains)) {
      answer = Answer.SILENT;
    } else {
      answer = attribute.direct() ? Answer.STATED : Answer.TO_CONFIRM;
    }
    return new Line(attribute, answer, own);
  }

  /**
   * Lists what a card leaves out.
   *
   * @param card the card
   * @return attributes on which it is silent or has no field, in their order
   */
  public List<SourceAttribute> missing(ImportedModelCard card) {
    return lines(card).stream()
        .filter(it -> it.answer() == Answer.SILENT || it.answer() == Answer.NO_FIELD)
        .map(Line::attribute)
        .toList();
  }

  private static SourceAttributes parse() {
    try (var in = SourceAttributes.class.getResourceAsStream("source-attributes.json")) {
      var data = JsonMapper.builder()
          .build()
          .readTree(Objects.requireNonNull(in, "source-attributes.json"));
      var attributes = new ArrayList<SourceAttribute>();
      for (var group : data.path("groups")) {
        for (var one : group.path("attributes")) {
          attributes.add(attribute(data.path("citation").asText(), group, one));
        }
      }
      return new SourceAttributes(
          data.path("version").asText(),
          LocalDate.parse(data.path("date").asText()),
          data.path("source").asText(),
          attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "source-attributes.json cannot be read from this library's jar. Replace the jar.", e);
    }
  }

  private static SourceAttribute attribute(String citation, JsonNode group, JsonNode one) {
    var fields = new ArrayList<String>();
    one.path("fields").forEach(path -> fields.add(path.asText()));
    return new SourceAttribute(
        citation + group.path("clause").asText() + one.path("clause").asText(),
        group.path("title").asText(),
        one.path("name").asText(),
        one.path("asks").asText(),
        fields,
        one.path("direct").asBoolean());
  }
}
