package dev.consilium.core.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.assistance.ImportedModelCard.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The cards that makers published, judged against the schema by another reader. */
class PublishedModelCardsTest {

  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  private static Path folder() {
    var folder = Path.of(System.getProperty("consilium.data", "absent"), "domain", "chai");
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "skipped: the published model cards are not in the directory that consilium.data names");
    return folder;
  }

  private static List<Path> cards() throws IOException {
    try (var files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static Element root(Path file) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
  }

  private static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node it = parent.getFirstChild(); it != null; it = it.getNextSibling()) {
      if (it instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Text elements of the schema: path, and whether it is required. */
  private record Leaf(String path, boolean required) {}

  private static void leaves(
      Element schema, Element sequence, String prefix, boolean required, List<Leaf> leaves) {
    for (var element : children(sequence)) {
      var name = element.getAttribute("name");
      if (name.isEmpty()) {
        continue;
      }
      var path = prefix + name;
      var wanted = required
          && !element.getAttribute("minOccurs").equals("0")
          && !sequence.getAttribute("minOccurs").equals("0");
      var type = element.getAttribute("type");
      if (type.equals("xs:string")) {
        leaves.add(new Leaf(path, wanted));
      } else {
        var named = children(schema).stream()
            .filter(it -> it.getAttribute("name").equals(type.substring(3)))
            .findFirst()
            .orElseThrow();
        leaves(schema, children(named).get(0), path + "/", wanted, leaves);
      }
    }
  }

  private static List<Leaf> leaves(String version) throws Exception {
    var schema = root(folder().resolve("schema-v" + version + ".xsd"));
    var card = (Element) schema.getElementsByTagNameNS(XS, "element").item(0);
    var sequence = children(children(card).get(0)).get(0);
    var leaves = new ArrayList<Leaf>();
    leaves(schema, sequence, "", true, leaves);
    return leaves;
  }

  @Test
  void theFieldsAreThoseOfThePublishedSchemas() throws Exception {
    for (var version : List.of("0.1", "0.2")) {
      var fields =
          ModelCardFields.of("https://mc.chai.org/v" + version + "/schema.xsd").orElseThrow();

      var leaves = leaves(version);
      assertThat(fields.required())
          .isEqualTo(leaves.stream().filter(Leaf::required).map(Leaf::path).toList());
      assertThat(fields.optional())
          .isEqualTo(
              leaves.stream().filter(it -> !it.required()).map(Leaf::path).toList());
    }
  }

  @Test
  void everyPublishedCardIsReadAndItsGapsAreExact() throws Exception {
    var silent = Set.of("", "n/a");
    var withoutConsent = 0;
    for (var file : cards()) {
      var imported = ModelCardReader.read(file.getFileName().toString(), Files.readAllBytes(file));

      var card = root(file);
      var expected = leaves("0.1").stream()
          .filter(Leaf::required)
          .map(Leaf::path)
          .filter(path -> silent.contains(text(card, path).strip().toLowerCase(Locale.ROOT)))
          .toList();
      assertThat(imported.card().missing()).as(file.getFileName().toString()).isEqualTo(expected);
      assertThat(imported.unknown()).as(file.getFileName().toString()).isEmpty();
      assertThat(imported.name()).isNotBlank();
      if (expected.contains("Resources/PatientConsentOrDisclosure")) {
        withoutConsent++;
      }
    }
    assertThat(cards()).hasSize(18);
    assertThat(withoutConsent).isEqualTo(17);
  }

  private static String text(Element card, String path) {
    var at = List.of(card);
    for (var name : path.split("/", -1)) {
      at = at.stream()
          .flatMap(it -> children(it).stream())
          .filter(it -> it.getLocalName().equals(name))
          .toList();
    }
    return at.isEmpty() ? "" : at.get(0).getTextContent().replace("\u200B", "");
  }

  @Test
  void noGapIsListedTwice() throws Exception {
    for (var file : cards()) {
      var imported = ModelCardReader.read("card", Files.readAllBytes(file));
      assertThat(imported.gaps().stream().map(Gap::path)).doesNotHaveDuplicates();
    }
  }

  /** The 31 attributes of HTI-1, judged on the published XML by another reader. */
  @Test
  void whatEveryPublishedCardLeavesOutOfTheSourceAttributesIsExact() throws Exception {
    var silent = Set.of("", "n/a");
    var schema = leaves("0.1").stream().map(Leaf::path).toList();
    for (var file : cards()) {
      var imported = ModelCardReader.read(file.getFileName().toString(), Files.readAllBytes(file));

      var card = root(file);
      var expected = SourceAttributes.hti1().attributes().stream()
          .filter(it -> it.fields().stream().noneMatch(schema::contains)
              || it.fields().stream()
                  .filter(schema::contains)
                  .anyMatch(
                      path -> silent.contains(text(card, path).strip().toLowerCase(Locale.ROOT))))
          .toList();
      assertThat(SourceAttributes.hti1().missing(imported))
          .as(file.getFileName().toString())
          .isEqualTo(expected)
          .hasSizeBetween(6, 31);
    }
  }
}
