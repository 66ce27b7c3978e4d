package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadPolicyTest {

  private static ReadResult read(ReadPolicy policy, String member) {
    var json = Bundles.of(Bundles.PATIENT, Bundles.observation("o", member.replace('\'', '"')));
    return RecordReader.builder()
        .policy(policy)
        .build()
        .read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Remembers by which of its methods it was called. */
  private static final class Noting implements ReadPolicy {

    private final List<String> heard = new ArrayList<>();

    @Override
    public void unknownElement(ImportReport.Row row) {
      heard.add("unknownElement");
    }

    @Override
    public void invalidValue(ImportIssue issue) {
      heard.add("invalidValue");
    }

    @Override
    public void unexpectedRepeatingElement(ImportIssue issue) {
      heard.add("unexpectedRepeatingElement");
    }

    @Override
    public void incorrectJsonType(ImportIssue issue) {
      heard.add("incorrectJsonType");
    }

    @Override
    public void containedResourceWithNoId(ImportIssue issue) {
      heard.add("containedResourceWithNoId");
    }

    @Override
    public void unknownReference(ImportIssue issue) {
      heard.add("unknownReference");
    }

    @Override
    public void other(ImportIssue issue) {
      heard.add("other");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        ",'smell':1; unknownElement",
        ",'method':{'smell':1}; unknownElement",
        ",'issued':'x'; invalidValue",
        ",'issued':['2024','2025']; unexpectedRepeatingElement",
        ",'method':'x'; incorrectJsonType",
        ",'contained':[{'resourceType':'Observation','status':'final'}]; containedResourceWithNoId",
        ",'hasMember':[{'reference':'#x'}]; unknownReference",
        ",'issued':'2024','issued':'2024'; other"
      })
  void eachKindIsToldByTheNameThatHapiGivesIt(String member, String method) {
    var policy = new Noting();

    read(policy, member);

    assertThat(policy.heard).containsExactly(method);
  }

  @Test
  void strictEndsAtTheFirstErrorAndSaysWhere() {
    assertThatThrownBy(() -> read(ReadPolicy.strict(), ",'issued':'SECRET'"))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageMatching("Source s: Bundle\\.entry\\[1]\\.resource\\.issued: no FHIR date; it is"
            + " not taken \\[INVALID_DATE], at byte \\d+, line \\d+\\. Have the sender correct it,"
            + " or read with ReadPolicy\\.lenient\\(\\)\\.");
  }

  @Test
  void strictTakesWhatCostNothing() {
    assertThat(read(ReadPolicy.strict(), ",'issued':['2024']").record().facts()).hasSize(1);
  }

  @Test
  void lenientTakesTheRest() {
    assertThat(read(ReadPolicy.lenient(), ",'issued':'x'").record().facts()).hasSize(1);
  }
}
