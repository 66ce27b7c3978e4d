package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code timeline}: facts in order, in words, as data and as a picture that needs nothing else. */
class TimelineCommandTest {

  @TempDir
  Path folder;

  @Test
  void saysWhatWasWhenAsPreciselyAsItWasSent() throws IOException {
    var run = Shell.consilium("timeline", bundle("a.json"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("  Condition: ").contains("Trend ").contains(" a year; ");
  }

  @Test
  void severalSourcesAreShownOnce() throws IOException {
    var alone = Shell.consilium("timeline", bundle("a.json"));
    var both = Shell.consilium("timeline", bundle("a.json"), bundle("b.json"));

    assertThat(both.out()).isEqualTo(alone.out());
  }

  @Test
  void answersScriptsWithIntervals() throws IOException {
    var run = Shell.consilium("timeline", "--json", "--zone", "Asia/Tokyo", strange());

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    var event = answer.get("events").get(0);
    assertThat(event.get("start").textValue()).isEqualTo("2024");
    assertThat(event.get("precision").textValue()).isEqualTo("YEAR");
    assertThat(event.get("earliest").textValue()).isEqualTo("2023-12-31T15:00:00Z");
    assertThat(event.get("zoneKnown").booleanValue()).isFalse();
    assertThat(event.get("source").textValue()).isEqualTo("strange.json");
    assertThat(answer.get("undated")).hasSize(1);
    assertThat(answer.get("findings").get(0).get("rule").textValue()).isEqualTo("timeline-order");
  }

  @Test
  void drawsAPictureThatLoadsNothing() throws Exception {
    var svg = folder.resolve("t.svg");
    var html = folder.resolve("t.html");

    var run = Shell.consilium("timeline", bundle("a.json"), "--svg", svg, "--html", html);

    var picture = Files.readString(svg);
    var page = Files.readString(html);
    assertThat(run.code()).isZero();
    assertThat(elements(picture))
        .contains("svg", "title", "desc", "rect", "text")
        .doesNotContain("script", "image", "use", "a", "foreignObject");
    assertThat(picture).contains(">Diagnoses<", ">Medicines<", "known to the year or month");
    assertThat(picture).contains("from 2025-11 on a wider scale");
    assertThat(picture.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "url(");
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("default-src 'none'", "All dated facts", "Contradictions", picture.strip())
        .doesNotContain("<script", "<link", "<img", "@import");
  }

  @Test
  void sendersWordsStayWords() throws Exception {
    var svg = folder.resolve("t.svg");

    Shell.consilium("timeline", strange(), "--svg", svg, "--html", folder.resolve("t.html"));

    assertThat(elements(Files.readString(svg))).doesNotContain("script", "b");
    assertThat(Files.readString(folder.resolve("t.html")))
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void marksWhatSourcesContradictEachOtherIn() throws IOException {
    var other = Files.writeString(
        folder.resolve("b.json"),
        Files.readString(strange()).replace("\"status\":\"completed\"", "\"status\":\"stopped\""));
    var svg = folder.resolve("t.svg");

    var run = Shell.consilium("timeline", strange(), other, "--svg", svg);

    assertThat(run.out()).contains("the sources differ in status [reconcile-conflict]");
    assertThat(Files.readString(svg)).contains("\u25b2 Operation &lt;b&gt;");
  }

  @Test
  void twoPeopleAreNotShownAsOne() throws IOException {
    var other = Files.writeString(
        folder.resolve("b.json"), Files.readString(strange()).replace("1960-05-17", "1990-01-01"));
    var svg = folder.resolve("t.svg");

    var run = Shell.consilium("timeline", "--json", strange(), other, "--svg", svg);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("differ in birth date [one-patient]");
    assertThat(DemoFolderTest.STRICT.readTree(run.out()).get("refusals")).hasSize(1);
    assertThat(svg).doesNotExist();
  }

  @Test
  void refusesAZoneThatIsNone() throws IOException {
    var run = Shell.consilium("timeline", strange(), "--zone", "Mars/Olympus");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[zone-known]");
  }

  @Test
  void drawsADenseLaneWhereNamesWouldNotFit() throws Exception {
    var file = Path.of(
        System.getProperty("consilium.data", "absent"),
        "fhir/synthea-blaze/mid/4fa27f17-62da-04b8-fcb6-81ba9f5e15af.json");
    Assumptions.assumeTrue(
        Files.exists(file), "skipped: set -Dconsilium.data to the folder of third-party data");
    var svg = folder.resolve("t.svg");

    Shell.consilium("timeline", file, "--svg", svg);

    assertThat(Files.readString(svg)).contains("tallest: ");
    assertThat(elements(Files.readString(svg))).contains("rect");
  }

  private static List<String> elements(String xml) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    var reader = factory.createXMLStreamReader(new StringReader(xml));
    var names = new ArrayList<String>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        names.add(reader.getLocalName());
      }
    }
    return names;
  }

  private Path bundle(String name) throws IOException {
    return Files.write(folder.resolve(name), Shell.shippedCase());
  }

  private Path strange() throws IOException {
    return Files.writeString(folder.resolve("strange.json"), """
        {"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","id":"p","birthDate":"1960-05-17"}},
        {"resource":{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p"},
        "code":{"text":"<script>alert(1)</script>"},"onsetDateTime":"2024"}},
        {"resource":{"resourceType":"Condition","id":"c2","subject":{"reference":"Patient/p"},
        "code":{"text":"A & B \\u202e"}}},
        {"resource":{"resourceType":"Procedure","id":"p1","status":"completed",
        "subject":{"reference":"Patient/p"},"code":{"text":"Operation <b>"},
        "performedPeriod":{"start":"2024-06-02","end":"2024-05-01"}}}]}
        """);
  }
}
