package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadLimitsTest {

  private static final String AFTER =
      "{'resourceType':'Observation','id':'after','status':'final'}";

  private static ReadResult read(Limit limit, long most, byte[] bytes) {
    return RecordReader.builder()
        .limits(ReadLimits.defaults().with(limit, most))
        .build()
        .read("s", new ByteArrayInputStream(bytes));
  }

  private static byte[] bundle(String... resources) {
    var all = new String[resources.length + 2];
    all[0] = Bundles.PATIENT;
    for (var i = 0; i < resources.length; i++) {
      all[i + 1] = resources[i].replace('\'', '"');
    }
    all[resources.length + 1] = AFTER.replace('\'', '"');
    return Bundles.of(all).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(plain);
    }
    return zipped.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void everyLimitIsFiniteAndAtLeastOne(Limit limit) {
    assertThat(ReadLimits.defaults().of(limit)).isPositive();
    assertThat(ReadLimits.defaults().with(limit, 7).of(limit)).isEqualTo(7);
    assertThatThrownBy(() -> ReadLimits.defaults().with(limit, 0))
        .hasMessage("Limit " + limit + ": 0 [limit-positive]. Give at least 1.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "NESTING; 4; {'resourceType':'Observation','status':'final','a':{'valueQuantity':1},"
            + "'component':[{'code':{'coding':[{'system':'s'}]}}]}; 1",
        "CONTAINED; 1; {'resourceType':'Condition','contained':[{'resourceType':'Device','id':'a'},"
            + "{'resourceType':'Device','id':'b'}]}; 1",
        "REPEATS; 2; {'resourceType':'Condition','code':{'coding':[{'code':'a'},{'code':'b'},"
            + "{'code':'c'}]}}; 1",
        "RESOURCE_BYTES; 90; {'resourceType':'Condition','code':{'text':"
            + "'0123456789012345678901234567890123456789'},'bodySite':[{'text':'x'}]}; 1",
        "STRING; 60; {'resourceType':'Condition','code':{'text':"
            + "'0123456789012345678901234567890123456789012345678901234567890'}}; 2",
        "STRING; 60; {'resourceType':'Observation','status':"
            + "'0123456789012345678901234567890123456789012345678901234567890'}; 1",
        "NUMBER; 3; {'resourceType':'Observation','status':'final','valueInteger':1000}; 2",
        "EXPONENT; 3; {'resourceType':'Observation','status':'final','valueInteger':1E4}; 2"
      })
  void aLimitCostsItsElementOrItsEntryOnly(Limit limit, long most, String resource, int facts) {
    var result = read(limit, most, bundle(resource));

    assertThat(result.record().facts()).hasSize(facts);
    assertThat(result.record().facts().get(facts - 1).id().value()).isEqualTo("Observation/after");
    assertThat(result.report().complete()).isTrue();
    assertThat(result.report().issues())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.code()).isEqualTo(Code.LIMIT));
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::reason)
        .contains(ImportReport.Reason.REJECTED);
  }

  @Test
  void anAttachmentBeyondTheLimitIsThrownAway() {
    var result = read(
        Limit.ATTACHMENT,
        4,
        bundle("{'resourceType':'DocumentReference','status':'current','content':[{'attachment':"
            + "{'data':'aGVsbG8='}}]}"));

    assertThat(result.record().facts()).hasSize(2);
    assertThat(result.report().issues())
        .extracting(ImportIssue::detail)
        .containsExactly("the content is more than 4 bytes; it is not taken");
  }

  @Test
  void aNameBeyondTheLimitEndsTheReadingThere() {
    var result = read(Limit.NAME, 20, bundle("{'" + "n".repeat(4_000) + "':1}"));

    assertThat(result.record().facts()).isEmpty();
    assertThat(result.report().complete()).isFalse();
    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.severity()).isEqualTo(ImportIssue.Severity.FATAL);
      assertThat(it.detail())
          .isEqualTo("a name, text, number or nesting beyond every limit;"
              + " everything before it is taken");
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BYTES; 100; more than 100 bytes [limit-bytes]",
        "ENTRIES; 1; more than 1 resources [limit-entries]",
        "ATTACHMENTS; 4; attachments of more than 4 bytes together [limit-attachments]"
      })
  void aLimitOfTheWholeEndsTheReading(Limit limit, long most, String found) {
    var document = "{'resourceType':'DocumentReference','status':'current','content':"
        + "[{'attachment':{'data':'aGVsbG8='}}]}";

    assertThatThrownBy(() -> read(limit, most, bundle(document)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage(
            "Source s: " + found + ". Split the source, or raise ReadLimits.Limit." + limit + ".");
  }

  @Test
  void bytesCountAfterInflation() throws IOException {
    var zipped = zipped(bundle(" ".repeat(2_000) + AFTER));

    assertThatThrownBy(() -> read(Limit.BYTES, 1_000, zipped))
        .hasMessageContaining("more than 1000 bytes after inflation [limit-bytes]");
  }

  @Test
  void aGzipOfSeveralMembersIsReadOnlyWhenAllowed() throws IOException {
    var lines = (Bundles.PATIENT + "\n").getBytes(StandardCharsets.UTF_8);
    var more = (AFTER + "\n").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    var members = joined(zipped(lines), zipped(more));

    assertThatThrownBy(() -> read(Limit.ISSUES, 1, members))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Source s: a gzip of more than 1 members [limit-gzip-members]. Split the"
            + " source, or raise ReadLimits.Limit.GZIP_MEMBERS.");
    assertThat(read(Limit.GZIP_MEMBERS, 2, members).record().facts()).hasSize(1);
    assertThatThrownBy(() -> read(Limit.GZIP_MEMBERS, 2, joined(members, zipped(more))))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void issuesBeyondTheLimitAreCounted() {
    var wrong = "{'resourceType':'Condition','recordedDate':'soon'}";

    var result = read(Limit.ISSUES, 2, bundle(wrong, wrong, wrong));

    assertThat(result.report().issues()).hasSize(2);
    assertThat(result.report().furtherIssues()).isEqualTo(1);
    assertThat(result.report().count(ImportIssue.Severity.ERROR)).isEqualTo(2);
    assertThat(result.report()).hasToString("ImportReport[5 resources, 2 issues, complete]");
  }
}
