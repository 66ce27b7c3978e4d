package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.program.ProgramPage;
import dev.consilium.core.program.ServiceProgram;
import dev.consilium.core.program.ServiceProgramJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code program list|validate|show|facts}. */
class ProgramCommandTest {

  @TempDir
  private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String oncology() {
    return ServiceProgramJson.write(ServiceProgram.preset("written-oncology-solo"));
  }

  @Test
  void listsEveryPresetByIdAndName() throws IOException {
    var run = Shell.consilium("program", "list");
    var json = DemoFolderTest.STRICT.readTree(
        Shell.consilium("program", "list", "--json").out());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSameSizeAs(ServiceProgram.presets())
        .contains("tumour-board: Consultant and board with two of each specialty");
    assertThat(json.get("programs").findValuesAsText("id")).isEqualTo(ServiceProgram.presets());
    assertThat(json.get("programs").findValuesAsText("source")).allMatch(it -> !it.isBlank());
  }

  @Test
  void aValidFileIsSaidToBeOne() throws IOException {
    var good = file("good.json", oncology());

    var run = Shell.consilium("program", "validate", good);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(good + ": a valid program\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void everyFaultOfEveryFileIsPrinted() throws IOException {
    var good = file("good.json", oncology());
    var bad = file(
        "bad.json",
        oncology()
            .replace("AUTOMATIC", "MAGIC")
            .replace("\"urgentHours\" : 48", "\"urgentHours\" : -1"));

    var run = Shell.consilium("program", "validate", bad, good);
    var json = DemoFolderTest.STRICT.readTree(
        Shell.consilium("program", "validate", "--json", bad, good).out());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEqualTo(good + ": a valid program\n");
    assertThat(run.complaints())
        .hasSize(2)
        .allMatch(it -> it.startsWith(bad + " MUST /"))
        .anyMatch(it -> it.contains("/selection/mode: the value MAGIC [value-known]. Write one"))
        .anyMatch(it -> it.contains("/turnaround/urgentHours: urgentHours is -1 [number-range]."));
    assertThat(json.at("/files/0/valid").booleanValue()).isFalse();
    assertThat(json.at("/files/0/findings").findValuesAsText("where"))
        .containsExactly("/selection/mode", "/turnaround/urgentHours");
    assertThat(json.at("/files/1/valid").booleanValue()).isTrue();
  }

  @Test
  void aFileThatIsTooLongIsNotReadWhole() throws IOException {
    var huge = file("huge.json", " ".repeat(5 * ServiceProgramJson.MOST_CHARACTERS));

    var run = Shell.consilium("program", "validate", huge);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.complaints()).singleElement().asString().contains("[size-limit]");
  }

  @Test
  void showsAPresetAndAFileAlike() throws IOException {
    var file = file("mine.json", oncology());

    var preset = Shell.consilium("program", "show", "written-oncology-solo");
    var own = Shell.consilium("program", "show", file);
    var json = DemoFolderTest.STRICT.readTree(
        Shell.consilium("program", "show", "--json", file).out());

    assertThat(preset.code()).isZero();
    assertThat(preset.out()).isEqualTo(oncology() + "\n").isEqualTo(own.out());
    assertThat(ServiceProgramJson.read(json.get("program").toString()))
        .isEqualTo(ServiceProgram.preset("written-oncology-solo"));
  }

  @Test
  void whatIsNoPresetAndNoFileIsBadInput() throws IOException {
    var none = Shell.consilium("program", "show", "no-such-program");
    var bad = Shell.consilium("program", "show", file("bad.json", "{}"));
    var nothing = Shell.consilium("program", "validate");

    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("[file-present]");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).contains("[kind-known]");
    assertThat(nothing.code()).isEqualTo(2);
  }

  @Test
  void printsThePageOfFacts() throws IOException {
    var run = Shell.consilium("program", "facts");
    var json = DemoFolderTest.STRICT.readTree(
        Shell.consilium("program", "facts", "--json").out());

    assertThat(run.out()).isEqualTo(ProgramPage.markdown() + "\n");
    assertThat(json.get("presets").intValue())
        .isEqualTo(ServiceProgram.presets().size());
  }
}
