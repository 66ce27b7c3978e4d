package dev.consilium.matching.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Finding;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Specialist;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NppesReaderTest {

  /** The shape of the register's main file: 329 columns, most of which nobody here reads. */
  private static final List<String> HEADER = header();

  private final List<Specialist> read = new ArrayList<>();

  @Test
  void readsADoctorAsTheDoctorAttests() throws IOException {
    var reading = read(row(doctor("1234567893")
        .put("Provider Middle Name", "Q")
        .put("Healthcare Provider Taxonomy Code_1", "208D00000X")
        .put("Healthcare Provider Taxonomy Code_15", "207RC0000X")
        .put("Healthcare Provider Primary Taxonomy Switch_15", "Y")));

    var specialist = read.get(0);
    assertThat(HEADER).hasSize(329);
    assertThat(specialist.id().value()).isEqualTo("npi-1234567893");
    assertThat(specialist.name()).isEqualTo("Synthetic Q Person");
    assertThat(specialist.establishment().code()).isEqualTo("US-MA");
    assertThat(specialist.specialties())
        .extracting(it -> it.value().code())
        .containsExactly("207RC0000X", "208D00000X");
    Assertion<Coding> first = specialist.specialties().get(0);
    assertThat(first.verification()).isEqualTo(Verification.ATTESTED);
    assertThat(first.source()).isEqualTo("NPPES");
    assertThat(first.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(reading.rows()).isEqualTo(1);
    assertThat(reading.specialists()).isEqualTo(1);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void takesALicenceNumberForNoLicence() throws IOException {
    var reading = read(row(doctor("1234567893")
        .put("Healthcare Provider Taxonomy Code_1", "208D00000X")
        .put("Provider License Number_1", "A-77")
        .put("Provider License Number State Code_1", "MA")));

    assertThat(read.get(0).licences()).isEmpty();
    assertThat(read.get(0).identifiers())
        .containsExactly(
            Coding.of(Npi.SYSTEM, "1234567893"),
            Coding.of("urn:consilium:us-licence-number:US-MA", "A-77"));
    assertThat(reading.licenceNumbers()).isEqualTo(1);
  }

  @Test
  void leavesOutAndCountsOrganisationsAndDeactivatedNumbers() throws IOException {
    var gone = doctor("1234567893").put("NPI Deactivation Date", "01/01/2020");
    var back = doctor("1234567893")
        .put("NPI Deactivation Date", "01/01/2020")
        .put("NPI Reactivation Date", "02/01/2020");

    var reading =
        read(row(doctor("1234567893").put("Entity Type Code", "2")), row(gone), row(back));

    assertThat(reading.organisations()).isEqualTo(1);
    assertThat(reading.deactivated()).isEqualTo(1);
    assertThat(read).hasSize(1);
    assertThat(reading.rows()).isEqualTo(3);
  }

  @Test
  void saysWhichRowItDidNotUnderstand() throws IOException {
    var reading = read(
        row(doctor("1234567890")),
        row(doctor("1234567893").put("Entity Type Code", "3")),
        row(doctor("1234567893").put("Last Update Date", "2026-01-31")),
        row(doctor("1234567893")
            .put("Provider Business Practice Location Address State Name", "MASS.")),
        row(new Row().put("NPI", "1234567893").put("Entity Type Code", "1")),
        "too,few",
        row(doctor("1234567893")));

    assertThat(read).hasSize(1);
    assertThat(reading.findings())
        .extracting(Finding::where)
        .containsExactly(
            "line 2 NPI",
            "line 3 Entity Type Code",
            "line 4 Last Update Date",
            "line 5 practice location",
            "line 6 Provider Last Name (Legal Name)",
            "line 7 row");
  }

  @Test
  void knowsCountriesAbroad() throws IOException {
    read(row(doctor("1234567893")
        .put("Provider Business Practice Location Address State Name", "BAVARIA")
        .put("Provider Business Practice Location Address Country Code (If outside U.S.)", "DE")));

    assertThat(read.get(0).establishment().code()).isEqualTo("DE");
  }

  @Test
  void namesSpecialtiesAsALoadedTaxonomyDoes() throws IOException {
    var taxonomy = NuccTaxonomy.read(
        stream("""
            code,grouping,classification,specialization
            111X00000X,Invented group,Invented class,
            """),
        "invented",
        DirectoryLimits.STANDARD);

    var reading = NppesReader.read(
        stream(file(row(doctor("1234567893")
            .put("Healthcare Provider Taxonomy Code_1", "111X00000X")
            .put("Healthcare Provider Taxonomy Code_2", "999X00000X")))),
        taxonomy,
        DirectoryLimits.STANDARD,
        read::add);

    assertThat(read.get(0).specialties())
        .extracting(it -> String.valueOf(it.value().display()))
        .containsExactly("Invented class", "null");
    assertThat(reading.unknownTaxonomies()).isEqualTo(Map.of("999X00000X", 1));
  }

  @Test
  void keepsItsLimits() {
    var rows = file(row(doctor("1234567893")), row(doctor("1")), row(doctor("2")));

    assertThatThrownBy(
            () -> NppesReader.read(stream(rows), new DirectoryLimits(2, 1 << 20, 9), read::add))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("more than 2 rows [directory-lines]");
    assertThatThrownBy(
            () -> NppesReader.read(stream(rows), new DirectoryLimits(9, 1 << 20, 1), read::add))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("more than 1 findings [directory-findings]");
  }

  @Test
  void refusesAFileOfAnotherShape() {
    assertThatThrownBy(
            () -> NppesReader.read(stream("a,b\n1,2\n"), DirectoryLimits.STANDARD, read::add))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("NPPES: no column NPI [csv-columns]. Use the file as it was published.");
    assertThatThrownBy(() -> NppesReader.read(stream(""), DirectoryLimits.STANDARD, read::add))
        .hasMessageContaining("no column NPI");
    assertThatThrownBy(
            () -> NppesReader.read(stream("a\"b\"\n"), DirectoryLimits.STANDARD, read::add))
        .hasMessageContaining("[csv-header]");
  }

  private NppesReading read(String... rows) throws IOException {
    return NppesReader.read(stream(file(rows)), DirectoryLimits.STANDARD, read::add);
  }

  private static String file(String... rows) {
    return row(HEADER) + "\n" + String.join("\n", rows) + "\n";
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Row doctor(String npi) {
    return new Row()
        .put("NPI", npi)
        .put("Entity Type Code", "1")
        .put("Provider Last Name (Legal Name)", "Person")
        .put("Provider First Name", "Synthetic")
        .put("Provider Business Practice Location Address State Name", "MA")
        .put("Provider Business Practice Location Address Country Code (If outside U.S.)", "US")
        .put("Last Update Date", "01/31/2026");
  }

  private static String row(Row row) {
    return row(HEADER.stream().map(it -> row.cells.getOrDefault(it, "")).toList());
  }

  private static String row(List<String> cells) {
    return cells.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
  }

  private static List<String> header() {
    var header = new ArrayList<>(List.of(
        "NPI",
        "Entity Type Code",
        "Provider Last Name (Legal Name)",
        "Provider First Name",
        "Provider Middle Name",
        "Provider Business Practice Location Address State Name",
        "Provider Business Practice Location Address Country Code (If outside U.S.)",
        "Last Update Date",
        "NPI Deactivation Date",
        "NPI Reactivation Date"));
    for (int i = 1; i <= 15; i++) {
      header.add("Healthcare Provider Taxonomy Code_" + i);
      header.add("Provider License Number_" + i);
      header.add("Provider License Number State Code_" + i);
      header.add("Healthcare Provider Primary Taxonomy Switch_" + i);
    }
    while (header.size() < 329) {
      header.add(3, "Unread " + header.size());
    }
    return List.copyOf(header);
  }

  /** Cells by column. */
  private static final class Row {

    private final Map<String, String> cells = new TreeMap<>();

    Row put(String column, String value) {
      cells.put(column, value);
      return this;
    }
  }
}
