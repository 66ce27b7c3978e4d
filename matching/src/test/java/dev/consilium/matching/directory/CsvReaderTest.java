package dev.consilium.matching.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Finding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Licence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  private static final String HEAD = "id,name,establishment,source,asOf,verification";
  private static final String ROW = "s,Synthetic s,US-AZ,register,2026-11-01,ATTESTED";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Test
  void readsARowWithEveryColumn() throws IOException {
    var reading = csv(HEAD + ",organisations,identifiers,specialties,licences,expertise,languages,"
        + "open,most,accepting\r\n\"s\",\"Synthetic, \"\"s\"\"\",US-AZ,register,2026-11-01,ATTESTED,"
        + "o1;o2,npi|1,sct|2,US-AZ|N-1|FULL|ACTIVE|2027-01-01;DE|N-2|COURTESY|LAPSED,"
        + "sct|3|40; sct|4,en;de,1,4,true\r\n");

    var it = reading.directory().specialists().get(0);
    assertThat(reading.findings()).isEmpty();
    assertThat(it.name()).isEqualTo("Synthetic, \"s\"");
    assertThat(it.organisations()).containsExactly(new PartyId("o1"), new PartyId("o2"));
    assertThat(it.identifiers()).containsExactly(Coding.of("npi", "1"));
    assertThat(it.specialties())
        .extracting(Assertion::value)
        .containsExactly(Coding.of("sct", "2"));
    assertThat(it.licences())
        .containsExactly(
            new Assertion<>(
                new Licence(
                    new Jurisdiction("US-AZ"), "N-1", Licence.Kind.FULL, Licence.Status.ACTIVE),
                "register",
                DAY,
                Verification.ATTESTED,
                LocalDate.of(2027, 1, 1)),
            new Assertion<>(
                new Licence(
                    new Jurisdiction("DE"), "N-2", Licence.Kind.COURTESY, Licence.Status.LAPSED),
                "register",
                DAY,
                Verification.ATTESTED,
                null));
    assertThat(it.expertise())
        .extracting(Assertion::value)
        .containsExactly(
            new Expertise(Coding.of("sct", "3"), 40), new Expertise(Coding.of("sct", "4"), 0));
    assertThat(it.languages()).extracting(Assertion::value).containsExactly("en", "de");
    assertThat(it.capacity().map(Assertion::value)).contains(new Capacity(1, 4, true));
  }

  @Test
  void readsARowWithTheNeededColumnsAlone() throws IOException {
    var reading = csv(HEAD + "\n" + ROW + "\n\n");

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.lines()).isEqualTo(1);
    assertThat(reading.directory().specialists().get(0).capacity()).isEmpty();
  }

  @Test
  void leavesOutARowItDoesNotUnderstandAndSaysWhere() throws IOException {
    assertMust("", ROW + ",x", "row", "7 cells under 6 columns");
    assertMust(
        "", ROW.replace("Synthetic s", "\"x"), "row", "a quote that is not closed on its line");
    assertMust("", ROW.replace("Synthetic s", "\"x\"y"), "cell 2", "text after a closing quote");
    assertMust(
        "", ROW.replace("Synthetic s", "x\"y"), "row", "a quote inside a cell that is not quoted");
    assertMust("", ROW.replace("Synthetic s", " "), "name", "nothing");
    assertMust(
        ",languages",
        ROW.replace("2026-11-01", "1.11.2026") + ",en",
        "asOf",
        "no day such as 2026-01-31");
    assertMust(
        ",languages",
        ROW.replace("ATTESTED", "SURE") + ",en",
        "verification",
        "none of [ATTESTED, PRIMARY_SOURCE_VERIFIED, DERIVED, UNKNOWN]");
    assertMust(
        ",licences", ROW + ",US-AZ|N|FULL", "licences", "a value with missing or surplus parts");
    assertMust(
        ",licences",
        ROW + ",US-AZ||FULL|ACTIVE",
        "licences",
        "a value with missing or surplus parts");
    assertMust(
        ",licences", ROW + ",US-AZ|N|FULL|ACTIVE|2026-10-31", "licences", "an expiry before asOf");
    assertMust(",expertise", ROW + ",sct|3|many", "expertise", "no whole number from 0");
    assertMust(",open,most,accepting", ROW + ",1,2,yes", "accepting", "neither true nor false");
    assertMust(",open,most,accepting", ROW + ",,2,true", "open", "no whole number from 0");
  }

  @Test
  void listsColumnsItDoesNotKnow() throws IOException {
    var reading = csv(HEAD + ",hobby\n" + ROW + ",chess\n");

    assertThat(reading.directory().size()).isEqualTo(1);
    assertThat(reading.findings())
        .extracting(Finding::message)
        .containsExactly("SHOULD line 1"
            + " column 7: a field that is not known [field-known]. Remove it or check its spelling;"
            + " it was not used.");
  }

  @Test
  void refusesAHeaderThatLacksOrRepeatsAColumn() {
    assertThatThrownBy(() -> csv(""))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("CSV directory: header without column id [csv-columns]. Begin with a header"
            + " line that names every needed column.");
    assertThatThrownBy(() -> csv("\""))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("header without column id");
    assertThatThrownBy(() -> csv(HEAD + ",id\n"))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("CSV directory: column 7 repeats the name of another [csv-columns]. Name"
            + " every column once.");
  }

  @Test
  void keepsItsLimits() {
    assertThatThrownBy(
            () -> csv(HEAD + "\n" + ROW + "\n" + ROW + "\n", new DirectoryLimits(1, 200, 9)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith("CSV directory: more than 1 lines");
  }

  private static void assertMust(String columns, String row, String path, String found)
      throws IOException {
    var reading = csv(HEAD + columns + "\n" + row + "\n");
    assertThat(reading.directory().size()).isZero();
    assertThat(reading.findings())
        .extracting(Finding::message)
        .containsExactly("MUST line 2 " + path + ": " + found
            + " [field-understood]. Correct the field; until then this specialist is left out.");
  }

  private static DirectoryReading csv(String text) throws IOException {
    return csv(text, DirectoryLimits.STANDARD);
  }

  private static DirectoryReading csv(String text, DirectoryLimits limits) throws IOException {
    return SpecialistDirectory.readCsv(new ByteArrayInputStream(text.getBytes(UTF_8)), limits);
  }
}
