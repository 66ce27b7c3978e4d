package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.HealthRecordJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Bytes changed at random are read or refused in the declared ways, and twice the same.
 *
 * <p>{@code -Dconsilium.mutations=N} makes N of each; a few thousand without it.
 */
class MutationTest {

  private static final List<String> WORDS = List.of(
      "{",
      "}",
      "[",
      "]",
      "\"",
      ":",
      ",",
      "null",
      "true",
      "1E400000",
      "\\u0000",
      "\\ud800",
      "<",
      ">",
      "/>",
      "&x;",
      "<![CDATA[",
      "]]>",
      "<!--",
      "<!DOCTYPE a>",
      "\uFEFF",
      "\n",
      "entry",
      "resource",
      "resourceType",
      "contained",
      "\"status\":\"entered-in-error\",",
      "<contained>",
      "</Bundle>",
      "value=''",
      "xmlns='x'",
      "\u202e",
      "-",
      "0",
      "#",
      "urn:uuid:");

  private static final String JSON = Bundles.of(
      Bundles.PATIENT,
      Bundles.observation("o", Bundles.quantity("5.00") + ",\"issued\":\"2024-02-03\""),
      "{\"resourceType\":\"MedicationRequest\",\"id\":\"m\",\"status\":\"active\",\"contained\":[{"
          + "\"resourceType\":\"Medication\",\"id\":\"x\",\"code\":{\"text\":\"cisplatin\"}}],"
          + "\"medicationReference\":{\"reference\":\"#x\"},\"_status\":{\"extension\":[{\"url\":\"u\"}]}}",
      "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"content\":[{\"attachment\":{"
          + "\"data\":\"aGVsbG8=\",\"size\":5}}]}");

  private static final String XML = "<Bundle xmlns='http://hl7.org/fhir'><type value='collection'/>"
      + "<entry><fullUrl value='urn:uuid:1'/><resource><Patient><id value='p'/></Patient></resource>"
      + "</entry><entry><resource><Observation><id value='o'/><text><div "
      + "xmlns='http://www.w3.org/1999/xhtml'>x</div></text><status value='final'><extension url='u'>"
      + "<valueString value='x'/></extension></status><valueQuantity><value value='5.00'/>"
      + "</valueQuantity></Observation></resource></entry><entry><resource><DocumentReference>"
      + "<status value='current'/><content><attachment><data value='aGVsbG8='/></attachment></content>"
      + "</DocumentReference></resource></entry></Bundle>";

  @Test
  void whateverIsChangedIsReadOrRefused() {
    var count = Integer.getInteger("consilium.mutations", 2_000);
    var random = new Random(20_261_201);
    var read = 0;
    for (var i = 0; i < count; i++) {
      read += isRead(mutated(JSON, random)) ? 1 : 0;
      read += isRead(mutated(XML, random)) ? 1 : 0;
    }

    assertThat(read).isBetween(count / 20, 2 * count);
  }

  private static boolean isRead(byte[] bytes) {
    var first = outcome(bytes);
    assertThat(outcome(bytes)).isEqualTo(first);
    return !first.startsWith("refused");
  }

  private static String outcome(byte[] bytes) {
    try {
      var result = RecordReader.builder().build().read("s", new ByteArrayInputStream(bytes));
      return new String(HealthRecordJson.canonical(result.record()), StandardCharsets.UTF_8)
          + result.report().rows()
          + result.report().issues();
    } catch (MalformedRecordException | LimitExceededException e) {
      return "refused: " + e.getMessage();
    }
  }

  private static byte[] mutated(String text, Random random) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (var changes = 1 + random.nextInt(3); changes > 0; changes--) {
      var at = random.nextInt(bytes.length);
      bytes = switch (random.nextInt(5)) {
        case 0 ->
          joined(
              Arrays.copyOf(bytes, at),
              new byte[] {(byte) random.nextInt(256)},
              Arrays.copyOfRange(bytes, at, bytes.length));
        case 1 ->
          joined(
              Arrays.copyOf(bytes, at),
              new byte[0],
              Arrays.copyOfRange(
                  bytes, Math.min(bytes.length, at + 1 + random.nextInt(30)), bytes.length));
        case 2 ->
          joined(
              Arrays.copyOf(bytes, at), word(random), Arrays.copyOfRange(bytes, at, bytes.length));
        case 3 ->
          joined(
              Arrays.copyOf(bytes, at),
              Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(120))),
              Arrays.copyOfRange(bytes, at, bytes.length));
        default -> changed(bytes, at, random);
      };
    }
    return bytes;
  }

  private static byte[] word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] changed(byte[] bytes, int at, Random random) {
    var copy = bytes.clone();
    copy[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : copy[at] ^ 1);
    return copy;
  }

  private static byte[] joined(byte[] before, byte[] middle, byte[] after) {
    var all = Arrays.copyOf(before, before.length + middle.length + after.length + 1);
    System.arraycopy(middle, 0, all, before.length, middle.length);
    System.arraycopy(after, 0, all, before.length + middle.length, after.length);
    return Arrays.copyOf(all, all.length - 1);
  }
}
