package dev.consilium.core.assistance;

import dev.consilium.core.ContentHash;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.assistance.ImportedModelCard.Gap;
import dev.consilium.core.assistance.ImportedModelCard.Silence;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a tool's applied model card, schemas 0.1 and 0.2 of the Coalition for Health AI.
 *
 * <p>Strict about form, silent about nothing: what the card leaves out and what the schema does not
 * have is listed. No document type and no external entity is read. Safe to share between threads.
 */
public final class ModelCardReader {

  private static final String ROOT = "AppliedModelCard";
  private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_DEPTH = 16;
  private static final int MOST_ELEMENTS = 10_000;

  private final Map<String, String> fields = new TreeMap<>();
  private final TreeSet<String> unknown = new TreeSet<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final ModelCardFields schema;
  private int elements;

  private ModelCardReader(ModelCardFields schema) {
    this.schema = schema;
  }

  /**
   * Reads a card.
   *
   * @param uri where it is published; shown to readers of the opinion
   * @param xml its bytes, one million at most
   * @return the card and what it leaves out
   * @throws MalformedRecordException if it is no card of a known schema; the message names the place
   * @throws LimitExceededException if it is larger, deeper or has more elements than a card has
   */
  public static ImportedModelCard read(String uri, byte[] xml) {
    if (xml.length > MOST_BYTES) {
      throw new LimitExceededException("Model card: " + xml.length + " bytes [card-size]."
          + " Give at most " + MOST_BYTES + ".");
    }
    try {
      var events = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      events.nextTag();
      if (!events.getLocalName().equals(ROOT)) {
        throw malformed("its root is no " + ROOT, "card-root", "Give an applied model card");
      }
      var namespace = events.getNamespaceURI() == null ? "" : events.getNamespaceURI();
      var schema = ModelCardFields.of(namespace)
          .orElseThrow(() -> malformed(
              "its schema is not known",
              "card-schema",
              "Give a card of one of " + String.join(", ", ModelCardFields.namespaces())));
      var reader = new ModelCardReader(schema);
      reader.children(events);
      return reader.card(uri, xml);
    } catch (XMLStreamException e) {
      // The parser's own message quotes its input.
      var at = e.getLocation();
      var where = at == null ? "" : " at line " + at.getLineNumber();
      throw malformed("it stops being XML" + where, "card-xml", "Restore the file from its source");
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void children(XMLStreamReader events) throws XMLStreamException {
    var text = new StringBuilder();
    var leaf = true;
    while (events.hasNext()) {
      switch (events.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          leaf = false;
          enter(events);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          text.append(events.getText());
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
          throw malformed("it refers to an entity", "card-entity", "Write the text itself");
        case XMLStreamConstants.END_ELEMENT -> {
          leave(text.toString(), leaf);
          return;
        }
        default -> {}
      }
    }
  }

  private void enter(XMLStreamReader events) throws XMLStreamException {
    elements++;
    if (elements > MOST_ELEMENTS || path.size() >= MOST_DEPTH) {
      throw new LimitExceededException("Model card: more than " + MOST_ELEMENTS
          + " elements or deeper than " + MOST_DEPTH + " [card-size]. Give a card without them.");
    }
    path.addLast(events.getLocalName());
    var namespace = events.getNamespaceURI();
    if (!schema.namespace().equals(namespace)) {
      // A signature is no statement of the card; it is listed so that nobody takes it for checked.
      unknown.add(SIGNATURE.equals(namespace) ? "Signature (not verified)" : place());
      skip(events);
      path.removeLast();
      return;
    }
    children(events);
    path.removeLast();
  }

  private void leave(String text, boolean leaf) {
    if (path.isEmpty()) {
      return;
    }
    var place = place();
    if (schema.known(place) && leaf) {
      fields.merge(place, text.strip(), (before, next) -> before + "\n" + next);
    } else if (!schema.group(place) || (!leaf && !text.isBlank())) {
      unknown.add(place);
    }
  }

  private void skip(XMLStreamReader events) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      var event = events.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        elements++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private String place() {
    return String.join("/", path);
  }

  private ImportedModelCard card(String uri, byte[] xml) {
    var gaps = gaps(schema.required());
    var version = fields.getOrDefault("ReleaseInfo/ReleaseVersion", "");
    var card = new ModelCard(
        uri,
        version.isBlank() ? "not stated" : version,
        ContentHash.of(xml),
        gaps.stream().map(Gap::path).toList());
    return new ImportedModelCard(
        card,
        schema.version(),
        fields.getOrDefault("BasicInfo/ModelName", ""),
        fields.getOrDefault("BasicInfo/ModelDeveloper", ""),
        fields,
        gaps,
        gaps(schema.optional()),
        List.copyOf(unknown));
  }

  private List<Gap> gaps(List<String> paths) {
    var gaps = new ArrayList<Gap>();
    for (var path : paths) {
      var text = fields.get(path);
      if (text == null) {
        gaps.add(new Gap(path, Silence.ABSENT));
      } else if (ModelCardFields.showsNothing(text)) {
        gaps.add(new Gap(path, Silence.EMPTY));
      } else if (ModelCardFields.saysNothing(text)) {
        gaps.add(new Gap(path, Silence.NOT_APPLICABLE));
      }
    }
    return gaps;
  }

  private static MalformedRecordException malformed(String found, String rule, String remedy) {
    return new MalformedRecordException(
        "Model card: " + found + " [" + rule + "]. " + remedy + ".");
  }
}
