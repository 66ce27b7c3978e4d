package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code triage} of several files: reconciled first, each fact once with all its places. */
class TriageOfSeveralFilesTest {

  private static final String CLOCK = "2026-01-07T09:00:00Z";

  @TempDir
  Path folder;

  @Test
  void twoFilesOfTwoPeopleAreNotLookedThrough() throws IOException {
    var other = other();

    var run = Shell.consilium("triage", shipped(), other, "--clock", CLOCK);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo("Record: oncology-case.json and other.json differ in name, birth date,"
            + " administrative sex [one-patient]. Have a person compare the sources; waive a field"
            + " by name only if it is one patient.\n");
  }

  @Test
  void whatAPersonHasSeenToDifferIsStillSaid() throws IOException {
    var run = Shell.consilium(
        "triage",
        shipped(),
        other(),
        "--clock",
        CLOCK,
        "--differing",
        "NAME,BIRTH_DATE,SEX",
        "--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("56 facts from 2 source(s)")
        .contains("MUST Patient birthDate: differs between source oncology-case.json and source"
            + " other.json: possibly two people [person-birth-date]. Stop")
        .contains("SHOULD Patient birthDate: the sources contradict each other, so the record"
            + " leaves it unsaid [patient-differs].")
        .contains("[person-name]")
        .contains("[person-sex]")
        .doesNotContain("1801")
        .doesNotContain("Otherwise");
    assertThat(DemoFolderTest.STRICT.readTree(run.out()).get("disputed")).hasSize(3);
  }

  @Test
  void oneFactInTwoFilesStandsOnceWithBothPlaces() throws IOException {
    var again = folder.resolve("again.json");
    Files.copy(shipped(), again);

    var run = Shell.consilium(
        "triage", shipped(), again, "--specialty", "oncology", "--clock", CLOCK, "--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("56 facts from 2 source(s), looked at as of " + CLOCK)
        .contains("\nFINDINGS: 1 MUST, 1 SHOULD, 1 MAY\n  MUST again.json#Observation/her2-ihc"
            + " value: HER2")
        .contains("see again.json#Observation/her2-ihc (again.json Bundle.entry[19].resource,"
            + " oncology-case.json Bundle.entry[19].resource)")
        .contains("\nCOMPLETENESS by checklist oncology: 11 of 15 met\n");
    var sources = DemoFolderTest.STRICT.readTree(run.out()).at("/findings/0/sources");
    assertThat(sources.get(0).get("document").textValue()).isEqualTo("again.json");
    assertThat(sources.get(1).get("document").textValue()).isEqualTo("oncology-case.json");
  }

  private Path other() throws IOException {
    return Files.writeString(folder.resolve("other.json"), """
        {"resourceType": "Patient", "id": "p2", "gender": "male", "birthDate": "1801-01-01",
         "name": [{"family": "Otherwise", "given": ["Paul"]}]}""");
  }

  private Path shipped() throws IOException {
    var file = folder.resolve("oncology-case.json");
    Files.write(file, Shell.shippedCase());
    return file;
  }
}
