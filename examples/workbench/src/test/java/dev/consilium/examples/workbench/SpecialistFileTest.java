package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.matching.synthetic.SyntheticDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's own directory of specialists, and files that are none. */
class SpecialistFileTest {

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
          x.csv    | not,a,directory | csv-columns
          x.csv    | ""              | csv-columns
          x.ndjson | {'id':          | .+
          x.ndjson | {'id':'x'}      | .+
          x.ndjson | ""              | directory-filled
          x.ndjson | id,name         | .+
          """)
  void refusesAFileThatHoldsNoSpecialist(String name, String content, String rule)
      throws IOException {
    var file = Files.writeString(folder.resolve(name), content.replace('\'', '"'));

    var run = Shell.consilium("demo", "--directory", file, "--out", folder.resolve("demo"));

    assertThat(run.code()).isEqualTo(2);
    BadInputTest.assertOneHelpfulLine(run);
    assertThat(run.err()).containsPattern("\\[" + rule + "\\]");
    assertThat(Shell.names(folder)).containsExactly(name);
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    var file = Files.write(folder.resolve("x.ndjson"), new byte[] {'{', (byte) 0xff, '}', '\n'});

    var run = Shell.consilium("demo", "--directory", file, "--out", folder.resolve("demo"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("Directory line 1: bytes that are no UTF-8 [utf-8]. Save the file as UTF-8.\n");
    assertThat(Shell.names(folder)).containsExactly("x.ndjson");
  }

  @Test
  void saysWhichFileOfSpecialistsIsMissing() throws IOException {
    var file = folder.resolve("none.csv");

    var run = Shell.consilium("demo", "--directory", file, "--out", folder.resolve("demo"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo(file + ": no such file [file-present]. Check the path.\n");
    assertThat(Shell.names(folder)).isEmpty();
  }

  @Test
  void matchesAgainstTheGivenSpecialistsAndListsLinesItCouldNotUse() throws IOException {
    var lines = new ByteArrayOutputStream();
    SyntheticDirectory.generate(50, 3, LocalDate.parse("2026-01-07")).writeNdjson(lines);
    lines.writeBytes("{\"id\":\"half\"}\n".getBytes(StandardCharsets.UTF_8));
    var file = Files.write(folder.resolve("people.ndjson"), lines.toByteArray());
    var demo = folder.resolve("demo");

    var run = Shell.consilium("demo", "--directory", file, "--out", demo);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("     50 specialists: ")
        .contains("     1 line(s) or field(s) of the directory not used, all listed in"
            + " directory-report.txt\n");
    assertThat(Files.readAllLines(demo.resolve("directory-report.txt")))
        .singleElement()
        .asString()
        .contains("51");
  }

  @Test
  void saysWhenNobodyHasExperienceWithTheCase() throws IOException {
    var run = demoAgainst("24079001", "US-MA|N1|FULL|ACTIVE|2027-12-31");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.complaints().get(1))
        .isEqualTo("  Case C-2026-01-07-b09710a7: none of 1 specialists has experience that"
            + " resembles its codes [matching-evidence]."
            + " Add specialists for these diagnoses with --directory.");
    assertThat(Shell.names(folder)).containsExactly("one.csv");
  }

  @Test
  void saysWhenTheRulesForbidEveryoneWhoFits() throws IOException {
    var run = demoAgainst("408643008", "US-TX|N1|FULL|ACTIVE|2027-12-31");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.complaints().get(1))
        .isEqualTo("  Case C-2026-01-07-b09710a7: none of the best of 1 specialists is"
            + " licensed and lately checked [specialist-permitted]. Have a licence for US-MA"
            + " checked at its source, add specialists with --directory, or say where the patient"
            + " is with --patient-in.");
    assertThat(Shell.names(folder)).containsExactly("one.csv");
  }

  @Test
  void doesNotPretendThatALicenceIsMissingWhereNobodyLacksOne() throws IOException {
    var run = demoAgainst("408643008", "US-MA|N1|FULL|ACTIVE|2027-12-31", "--without", "licence");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("Directory: the rules forbid nobody in it to advise in US-MA"
            + " [somebody-forbidden]."
            + " Leave --without licence out, or name another --directory.\n");
    assertThat(Shell.names(folder)).containsExactly("one.csv");
  }

  @Test
  void asksForALicenceToShowInTheOpinion() throws IOException {
    var run = demoAgainst("408643008", "", "--patient-in", "ZZ");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("Specialist p-1: no licence in the directory [licence-shown]. Add one.\n");
    assertThat(Shell.names(folder)).containsExactly("one.csv");
  }

  private Shell.Run demoAgainst(String code, String licence, String... more) throws IOException {
    var csv = "id,name,establishment,source,asOf,verification,expertise,licences\n"
        + "p-1,Example,US-MA,example,2026-01-01,PRIMARY_SOURCE_VERIFIED,"
        + "http://snomed.info/sct|" + code + "|40," + licence + "\n";
    var file = Files.writeString(folder.resolve("one.csv"), csv);
    var arguments = new ArrayList<Object>(
        List.of("demo", "--directory", file, "--out", folder.resolve("demo")));
    arguments.addAll(List.of(more));
    return Shell.consilium(arguments.toArray());
  }
}
