package dev.consilium.core.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events as JSON: kind {@code consilium.case-event}, schema 1, one object on one line.
 *
 * <p>Equal events are equal bytes; the hash chain rests on that.
 */
public final class CaseEventJson {

  private static final String KIND = "consilium.case-event";
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final Map<String, StepForm<?>> FORMS = Stream.concat(
          MoveForms.ALL.stream(), FactForms.ALL.stream())
      .collect(
          Collectors.toUnmodifiableMap(form -> form.type().getSimpleName(), Function.identity()));

  private CaseEventJson() {}

  /**
   * Writes an event.
   *
   * @param event any event
   * @return one line of JSON without a line end
   */
  public static String write(CaseEvent event) {
    var header = event.header();
    var node = JSON.createObjectNode()
        .put("kind", KIND)
        .put("schema", 1)
        .put("case", header.caseId().value())
        .put("sequence", header.sequence())
        .put("at", header.at().toString())
        .put("party", header.actor().party().value())
        .put("role", header.actor().role().name())
        .put("cause", header.cause())
        .put("previous", header.previous().hex())
        .put("event", event.step().event());
    form(event.step().event()).write(event.step(), node.putObject("detail"));
    return node.toString();
  }

  /**
   * Reads an event.
   *
   * @param line what {@link #write} wrote
   * @return the event
   * @throws dev.consilium.core.MalformedRecordException if it is no event of this schema; the
   *     message names the place and never quotes the input
   */
  public static CaseEvent read(String line) {
    var object = new EventObject(parse(line), "Event");
    if (!object.text("kind").equals(KIND) || object.number("schema") != 1) {
      throw EventObject.malformed(
          "Event",
          "is not kind " + KIND + ", schema 1",
          "event-schema",
          "Read it with the version that wrote it.");
    }
    if (object.longNumber("sequence") < 1) {
      throw EventObject.malformed(
          "Event.sequence", "is below 1", "sequence-positive", "Count from 1.");
    }
    var header = new EventHeader(
        object.value("case", CaseId::new),
        object.longNumber("sequence"),
        object.value("at", Instant::parse),
        new Actor(object.value("party", PartyId::new), object.value("role", Role::valueOf)),
        object.text("cause"),
        object.value("previous", ContentHash::new));
    var form = FORMS.get(object.text("event"));
    if (form == null) {
      throw EventObject.malformed(
          "Event.event",
          "is an event that this version does not know",
          "event-kind",
          "Read it with the version that wrote it.");
    }
    var detail = object.object("detail");
    var step = form.reader().apply(detail);
    detail.finish();
    object.finish();
    return event(header, step);
  }

  static CaseEvent event(EventHeader header, CaseStep step) {
    return step instanceof CaseMove move
        ? new CaseEvent.Moved(header, move)
        : new CaseEvent.Noted(header, (CaseFact) step);
  }

  static ContentHash hash(CaseEvent event) {
    return ContentHash.of(write(event).getBytes(StandardCharsets.UTF_8));
  }

  static ContentHash genesis(CaseId caseId) {
    return ContentHash.of(("consilium.case:" + caseId).getBytes(StandardCharsets.UTF_8));
  }

  static Map<String, StepForm<?>> forms() {
    return FORMS;
  }

  private static StepForm<?> form(String event) {
    var form = FORMS.get(event);
    if (form == null) {
      throw new IllegalStateException("Event " + event + ": no form [event-kind]. Add its form.");
    }
    return form;
  }

  // The parser's own exception quotes the input, so it is not chained.
  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw EventObject.malformed(
          "Event, character " + e.getLocation().getCharOffset(),
          "stops being JSON here",
          "event-json",
          "Restore the line from a copy.");
    }
  }
}
