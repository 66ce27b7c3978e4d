package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own reading of JSON against Jackson's. */
class JsonScannerTest {

  private static final List<String> PIECES = List.of(
      "{\"a\":1,\"b\":[true,false,null]}",
      "[]",
      "{}",
      "\"caf\u00e9 \u20ac \ud83d\ude00\"",
      "\"\\u00e9\\n\\\"\\\\\\/\\b\\f\\r\\t\"",
      "-0.5e+10",
      "0",
      "12345678901234567890",
      "{\"identifier\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\"}]}",
      "{\"aNameThatIsLongerThanTwentyFourBytes\":\"" + "x".repeat(100) + "\"}",
      "\n                    ",
      "\r\n",
      "\r",
      "\t",
      ",",
      ":",
      "\"",
      "\\",
      "01",
      "1.",
      "-",
      "tru",
      "\u0001",
      "]",
      "}");

  /** Whatever is said to whichever reader, both see the same values or both see broken JSON. */
  @Test
  void whatJacksonReadsIsReadAndNothingElse() throws IOException {
    var random = new Random(20_261_201);
    var good = 0;
    for (var round = 0; round < 6_000; round++) {
      var text = text(random);
      var expected = jackson(text);

      assertThat(ours(text, 1 + random.nextInt(40))).as(text).isEqualTo(expected);

      good += expected.endsWith("broken") ? 0 : 1;
    }
    assertThat(good).isBetween(1_500, 5_500);
  }

  private static String text(Random random) {
    var text = new StringBuilder(PIECES.get(random.nextInt(10)));
    for (var changes = random.nextInt(4); changes > 0; changes--) {
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      var at = random.nextInt(text.length() + 1);
      if (random.nextBoolean()) {
        text = new StringBuilder("[" + text + "," + piece + "]");
      } else if (!splits(text, at)) {
        text.insert(at, piece);
      }
    }
    return text.toString();
  }

  private static boolean splits(CharSequence text, int at) {
    return at < text.length() && Character.isLowSurrogate(text.charAt(at));
  }

  private static String jackson(String text) throws IOException {
    var said = new StringBuilder();
    try (var parser = new JsonFactory().createParser(text.getBytes(StandardCharsets.UTF_8))) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        said.append(token == JsonToken.FIELD_NAME ? "n" : token.isStructStart() ? "+" : "")
            .append(token.isStructEnd() ? "-" : token.isStructStart() ? "" : parser.getText())
            .append(' ');
      }
      return said.toString();
    } catch (JsonProcessingException e) {
      return "broken";
    }
  }

  private static String ours(String text, int most) throws IOException {
    var said = new StringBuilder();
    var scanner = new JsonScanner(ReadLimits.defaults());
    scanner.open(trickle(text.getBytes(StandardCharsets.UTF_8), most), 0, 0);
    try {
      var separated = true;
      for (var c = scanner.root(); c != -1; c = scanner.root()) {
        // Jackson wants white space between plain values that follow one another.
        separated = value(scanner, c, said) || scanner.bytes[scanner.at] <= ' ';
        if (!separated) {
          return "broken";
        }
      }
      return said.toString();
    } catch (BrokenJson e) {
      return "broken";
    }
  }

  /** Whether what was read ends by itself. */
  private static boolean value(JsonScanner scanner, int c, StringBuilder said) throws IOException {
    if (c == '{') {
      said.append("+ ");
      scanner.enter();
      for (var name = scanner.member(); name != null; name = scanner.member()) {
        said.append('n').append(name).append(' ');
        value(scanner, scanner.value(), said);
      }
      said.append("- ");
    } else if (c == '[') {
      said.append("+ ");
      scanner.enter();
      for (var each = scanner.element(); each >= 0; each = scanner.element()) {
        value(scanner, each, said);
      }
      said.append("- ");
    } else if (c == '"') {
      scanner.string(true);
      said.append(scanner.text()).append(' ');
    } else if (JsonScanner.isNumber(c)) {
      said.append(scanner.number()).append(' ');
      return false;
    } else {
      said.append(scanner.literal(c)).append(' ');
      return false;
    }
    return true;
  }

  private static InputStream trickle(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, most));
      }
    };
  }

  /** A text, a name and white space across the ends of the window, whatever its size is. */
  @Test
  void whatIsLongerThanTheWindowIsReadWhole() {
    for (var size : List.of(16_383, 16_384, 16_385, 65_535, 65_537, 200_000)) {
      var text = "\u20ac" + "x".repeat(size) + "\\n\u00e9";

      var result = Bundles.read(Bundles.of(
          Bundles.PATIENT,
          " ".repeat(size) + "{\"resourceType\":\"Condition\",\"note\":\"" + text
              + "\",\"code\":{\"text\":\"" + text + "\"}}"));

      assertThat(result.record().facts().get(0).code().label())
          .isEqualTo(text.replace("\\n", "\n"));
      assertThat(result.report().issues()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':1,'a':2}",
        "{'a':{'b':[{'x':0},{'c':1,'c':{'c':2}}]},'d':1}",
        "[[{'e':1,'f':2,'e':3}]]"
      })
  void aNameTwiceInWhatIsPassedOverIsSaidAndLocated(String value) {
    var resource = "{\"resourceType\":\"Observation\",\"status\":\"final\",\"text\":"
        + value.replace('\'', '"') + "}";
    var name = value.contains("'e'") ? "e" : value.contains("'d'") ? "a.b.c" : "a";

    var result = Bundles.read(Bundles.of(Bundles.PATIENT, resource));

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.code()).isEqualTo(Code.DUPLICATE_MEMBER);
      assertThat(it.path()).isEqualTo("Bundle.entry[1].resource.text." + name);
      assertThat(it.byteOffset()).isPositive();
    });
  }

  @Test
  void aNameTwiceBesideAResourceIsSaid() {
    var result =
        Bundles.read("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + Bundles.PATIENT
            + ",\"request\":{\"method\":\"PUT\",\"method\":\"POST\"}},[{\"x\":1,\"x\":2}]]}");

    assertThat(result.report().issues())
        .extracting(ImportIssue::path)
        .containsExactlyInAnyOrder(
            "Bundle.entry[0].request.method", "Bundle.entry[1]", "Bundle.entry[1].x");
  }

  @Test
  void manyDifferentNamesAreNoDuplicatesAndOneAmongThemIs() {
    var members = new StringBuilder("\"n0\":0");
    for (var i = 1; i < 500; i++) {
      members.append(",\"n").append(i).append("\":{\"n").append(i).append("\":0}");
    }

    assertThat(passed(members.toString()).report().issues()).isEmpty();
    assertThat(passed(members + ",\"n77\":1").report().issues())
        .extracting(ImportIssue::path)
        .containsExactly("Bundle.entry[1].resource.text.n77");
  }

  @Test
  void namesPassedOverAreLimitedToo() {
    var members = new StringBuilder("\"n\":0");
    for (var i = 0; i < 300; i++) {
      members.append(",\"n").append(i).append("\":0");
    }
    var json = Bundles.of(
        Bundles.PATIENT, "{\"resourceType\":\"Observation\",\"text\":{" + members + "}}");

    var result = RecordReader.builder()
        .limits(ReadLimits.defaults().with(Limit.REPEATS, 100))
        .build()
        .read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

    assertThat(result.report().complete()).isFalse();
  }

  private static ReadResult passed(String members) {
    return Bundles.read(Bundles.of(
        Bundles.PATIENT,
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"text\":{" + members + "}}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1_001})
  void nestingIsLimitedInWhatIsPassedOver(int depth) {
    var result = passed("\"a\":" + "[".repeat(depth - 5) + "]".repeat(depth - 5));

    assertThat(result.report().complete()).isEqualTo(depth < 1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aGVsbG8=",
        "aGVs bG8=",
        "aG\\nVsbG8=",
        "aGVsbG8\\u003d",
        "aGVs\\r\\nbG8=",
        "\\u0061GVsbG8="
      })
  void base64MayHoldWhiteSpaceAndEscapes(String data) {
    var result = attachment(data);

    assertThat(result.report().issues()).isEmpty();
    assertThat(result.record().facts(dev.consilium.core.record.Document.class))
        .extracting(it -> it.size())
        .containsExactly(5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aGVsbG8", "aGV\u00e9bG8=", "=", "aGVsbG8=!", "aG=s", "a\\\"b="})
  void whatIsNoBase64CostsTheAttachmentOnly(String data) {
    var result = attachment(data);

    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.INVALID_ATTACHMENT);
    assertThat(result.report().complete()).isTrue();
  }

  private static ReadResult attachment(String data) {
    return Bundles.read(Bundles.of(
        Bundles.PATIENT,
        "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"content\":[{\"attachment\":"
            + "{\"data\":\"" + data + "\"}}]}"));
  }

  @Test
  void aLoneHalfOfAWideCharacterEndsTheReadingThere() {
    var text = Bundles.of(Bundles.PATIENT, Bundles.observation("a", "")) + " \ud800 5";
    var wide = text.getBytes(StandardCharsets.UTF_16LE);
    // The encoder put a question mark there.
    wide[wide.length - 6] = 0;
    wide[wide.length - 5] = (byte) 0xD8;

    var result = Bundles.read(wide);

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().complete()).isFalse();
    assertThat(result.report().issues())
        .extracting(ImportIssue::detail)
        .containsExactly(
            "bytes that are no text in the input's encoding; everything before it is taken");
    assertThat(result.report().issues().get(0).byteOffset()).isEqualTo(-1);
  }
}
