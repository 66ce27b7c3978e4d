package dev.consilium.matching.directory;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Finding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.Cases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecialistDirectoryTest {

  private static final String LEAST = "{\"kind\":\"specialist\",\"schema\":1,\"id\":\"s\","
      + "\"name\":\"Synthetic s\",\"establishment\":\"US-AZ\"";
  private static final DirectoryLimits LIMITS = DirectoryLimits.STANDARD;

  @Test
  void writesOneCanonicalLineForEachSpecialist() throws IOException {
    assertThat(written(SpecialistDirectory.of(List.of(full()))))
        .isEqualTo("{\"kind\":"
            + "\"specialist\",\"schema\":1,\"id\":\"s\",\"name\":\"Synthetic s\",\"establishment\":"
            + "\"US-AZ\",\"identifiers\":[{\"system\":\"npi\",\"code\":\"1\"}],\"organisations\":"
            + "[\"org-s\"],\"specialties\":[{\"value\":{\"system\":\"sct\",\"code\":\"2\",\"display\":"
            + "\"Shown\"},\"source\":\"directory\",\"asOf\":\"2026-11-14\",\"verification\":"
            + "\"PRIMARY_SOURCE_VERIFIED\"}],\"licences\":[{\"value\":{\"jurisdiction\":\"US-AZ\","
            + "\"number\":\"N-1\",\"kind\":\"FULL\",\"status\":\"ACTIVE\"},\"source\":\"register\","
            + "\"asOf\":\"2026-11-14\",\"verification\":\"PRIMARY_SOURCE_VERIFIED\"}],"
            + "\"indemnities\":[{\"value\":{\"territories\":[\"DE\",\"US\"],\"coversRecordReview\":"
            + "true},\"source\":\"directory\",\"asOf\":\"2026-11-14\",\"verification\":"
            + "\"PRIMARY_SOURCE_VERIFIED\"}],\"expertise\":[{\"value\":{\"code\":{\"system\":\"sct\","
            + "\"code\":\"3\"},\"cases\":4},\"source\":\"directory\",\"asOf\":\"2026-11-14\","
            + "\"verification\":\"PRIMARY_SOURCE_VERIFIED\"}],\"languages\":[{\"value\":\"en\","
            + "\"source\":\"directory\",\"asOf\":\"2026-11-14\",\"verification\":"
            + "\"PRIMARY_SOURCE_VERIFIED\"},{\"value\":\"de\",\"source\":\"directory\",\"asOf\":"
            + "\"2026-08-16\",\"verification\":\"ATTESTED\",\"expiry\":\"2026-11-23\"}],\"capacity\":"
            + "[{\"value\":{\"open\":1,\"most\":4,\"accepting\":true},\"source\":\"directory\","
            + "\"asOf\":\"2026-11-14\",\"verification\":\"PRIMARY_SOURCE_VERIFIED\"}]}\n");
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    var directory = SpecialistDirectory.of(List.of(full(), Cases.bare("r").build()));
    var reading = ndjson(written(directory));

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.lines()).isEqualTo(2);
    assertThat(written(reading.directory())).isEqualTo(written(directory));
    assertThat(reading.directory().hash()).isEqualTo(directory.hash());
  }

  @Test
  void ordersByIdWhateverTheOrderItWasGiven() {
    var one = SpecialistDirectory.of(List.of(full(), Cases.bare("r").build()));
    var other = SpecialistDirectory.of(List.of(Cases.bare("r").build(), full()));

    assertThat(one.hash()).isEqualTo(other.hash());
    assertThat(one.specialists()).extracting(it -> it.id().value()).containsExactly("r", "s");
    assertThat(one.find(new PartyId("s"))).isPresent();
    assertThat(one.find(new PartyId("r"))).isPresent();
    assertThat(one.find(new PartyId("q"))).isEmpty();
    assertThat(one.find(new PartyId("t"))).isEmpty();
    assertThat(one).hasToString("SpecialistDirectory[2 specialists]");
  }

  @Test
  void refusesTwoSpecialistsWithOneId() {
    assertThatThrownBy(() -> SpecialistDirectory.of(List.of(full(), full())))
        .hasMessage("Directory: id s occurs twice [specialist-id-unique]. Keep one description of"
            + " each specialist.");
  }

  @Test
  void leavesOutALineItDoesNotUnderstandAndSaysWhere() throws IOException {
    assertMust(LEAST, "$", "no single JSON object with distinct field names");
    assertMust(LEAST + ",\"id\":\"t\"}", "$", "no single JSON object with distinct field names");
    assertMust(LEAST + "} {}", "$", "no single JSON object with distinct field names");
    assertMust("[]", "$", "no single JSON object with distinct field names");
    assertMust("{\"kind\":\"other\"}", "$.kind", "another kind than specialist");
    assertMust("{\"kind\":\"specialist\",\"schema\":2}", "$.schema", "another schema than 1");
    assertMust("{\"kind\":\"specialist\",\"schema\":1}", "$.id", "no text");
    assertMust(
        LEAST.replace("US-AZ", "Arizona") + "}",
        "$.establishment",
        "no ISO 3166 code such as DE or US-AZ");
    assertMust(LEAST + ",\"organisations\":\"o\"}", "$.organisations", "no list");
    assertMust(LEAST + ",\"organisations\":[7]}", "$.organisations[0]", "no text");
    assertMust(
        said("languages", "\"en\"", "2026-13-01"),
        "$.languages[0].asOf",
        "no day such as 2026-01-31");
    assertMust(
        said(
            "licences",
            "{\"jurisdiction\":\"US-AZ\",\"number\":\"1\",\"kind\":\"HALF\","
                + "\"status\":\"ACTIVE\"}",
            "2026-01-01"),
        "$.licences[0].value.kind",
        "none of [FULL, TELEHEALTH_REGISTRATION, COURTESY]");
    assertMust(
        said(
            "expertise", "{\"code\":{\"system\":\"s\",\"code\":\"c\"},\"cases\":-1}", "2026-01-01"),
        "$.expertise[0].value.cases",
        "no whole number from 0");
    assertMust(
        said("capacity", "{\"open\":1,\"most\":2,\"accepting\":\"yes\"}", "2026-01-01"),
        "$.capacity[0].value.accepting",
        "neither true nor false");
    assertMust(
        said("languages", "\"en\"", "2026-01-01\",\"expiry\":\"2025-01-01"),
        "$.languages[0].expiry",
        "a day before asOf");
  }

  @Test
  void listsFieldsItDoesNotKnowAndUsesTheRest() throws IOException {
    var reading = ndjson("\n" + LEAST + ",\"hobby\":\"chess\"}\n");

    assertThat(reading.directory().size()).isEqualTo(1);
    assertThat(reading.findings())
        .extracting(Finding::message)
        .containsExactly("SHOULD line 2 $"
            + " field 5: a field that is not known [field-known]. Remove it or check its spelling; it"
            + " was not used.");
  }

  @Test
  void keepsTheFirstOfTwoLinesWithOneId() throws IOException {
    var reading = ndjson(LEAST + "}\n" + LEAST.replace("Synthetic s", "Other") + "}\n");

    assertThat(reading.directory().specialists())
        .extracting(Specialist::name)
        .containsExactly("Synthetic s");
    assertThat(reading.findings())
        .extracting(Finding::message)
        .containsExactly("MUST line 2 id:"
            + " an id that an earlier line has [specialist-id-unique]. Keep one line for each"
            + " specialist.");
  }

  @Test
  void keepsItsLimits() {
    assertThatThrownBy(() -> ndjson(LEAST + "}\n" + LEAST + "}\n", new DirectoryLimits(1, 999, 9)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("NDJSON directory: more than 1 lines [directory-lines]. Raise"
            + " DirectoryLimits.specialists or split the file.");
    assertThatThrownBy(() -> ndjson("\n" + LEAST + "}", new DirectoryLimits(1, 10, 9)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Directory line 2: more than 10 bytes [line-bytes]. Raise"
            + " DirectoryLimits.lineBytes if the line is meant.");
    assertThatThrownBy(() -> ndjson("x\nx\n", new DirectoryLimits(9, 10, 1)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("NDJSON directory: more than 1 findings [directory-findings]. Correct the"
            + " first ones or raise DirectoryLimits.findings.");
    assertThatThrownBy(() -> new DirectoryLimits(0, 1, 1)).hasMessageContaining("[limit-positive]");
    assertThatThrownBy(() -> new DirectoryLimits(1, 0, 1)).hasMessageContaining("[limit-positive]");
    assertThatThrownBy(() -> new DirectoryLimits(1, 1, 0)).hasMessageContaining("[limit-positive]");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    var in = new ByteArrayInputStream("\u00e9".getBytes(ISO_8859_1));

    assertThatThrownBy(() -> SpecialistDirectory.readNdjson(in, LIMITS))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Directory line 1: bytes that are no UTF-8 [utf-8]. Save the file as UTF-8.");
  }

  @Test
  void readsPastAByteOrderMarkAndWindowsLineEnds() throws IOException {
    assertThat(ndjson("\uFEFF" + LEAST + "}\r\n").directory().size()).isEqualTo(1);
  }

  private static void assertMust(String line, String path, String found) throws IOException {
    var reading = ndjson(line + "\n");
    assertThat(reading.directory().size()).isZero();
    assertThat(reading.findings().get(reading.findings().size() - 1).message())
        .isEqualTo("MUST line 1 " + path + ": " + found
            + " [field-understood]. Correct the field; until then this specialist is left out.");
  }

  private static String said(String field, String value, String asOf) {
    return LEAST + ",\"" + field + "\":[{\"value\":" + value + ",\"source\":\"x\",\"asOf\":\""
        + asOf + "\",\"verification\":\"ATTESTED\"}]}";
  }

  private static Specialist full() {
    return Cases.fit("s")
        .identifier(Coding.of("npi", "1"))
        .specialty(Cases.said(new Coding("sct", "2", "Shown")))
        .indemnity(
            Cases.said(new Indemnity(Set.of(new Jurisdiction("US"), new Jurisdiction("DE")), true)))
        .expertise(Cases.said(new Expertise(Coding.of("sct", "3"), 4)))
        .language(Cases.expired("de"))
        .build();
  }

  private static String written(SpecialistDirectory directory) throws IOException {
    var out = new ByteArrayOutputStream();
    directory.writeNdjson(out);
    return out.toString(UTF_8);
  }

  private static DirectoryReading ndjson(String text) throws IOException {
    return ndjson(text, LIMITS);
  }

  private static DirectoryReading ndjson(String text, DirectoryLimits limits) throws IOException {
    return SpecialistDirectory.readNdjson(new ByteArrayInputStream(text.getBytes(UTF_8)), limits);
  }
}
