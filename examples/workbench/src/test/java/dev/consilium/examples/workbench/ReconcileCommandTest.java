package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code reconcile}: which facts are one, which contradict, and when the answer is no. */
class ReconcileCommandTest {

  @TempDir
  Path folder;

  @Test
  void aCopyUnderAnotherNameGivesTheSameFactsWithTwoSourcesEach() throws IOException {
    var run = Shell.consilium("reconcile", "--json", bundle("a.json"), bundle("b.json"));

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(answer.get("sources").get("a.json").intValue()).isEqualTo(56);
    assertThat(answer.get("sources").get("b.json").intValue()).isEqualTo(56);
    assertThat(answer.get("groups")).hasSize(56).allSatisfy(group -> {
      assertThat(group.get("outcome").textValue()).isEqualTo("EXACT_DUPLICATE");
      assertThat(StreamSupport.stream(group.get("members").spliterator(), false)
              .map(it -> it.textValue().replaceAll("#.*", "")))
          .containsExactly("a.json", "b.json");
    });
    assertThat(answer.get("findings")).isEmpty();
    assertThat(run.err()).startsWith("112 facts from 2 sources are 56 facts\n");
  }

  @Test
  void tellsAPersonWhatWasBroughtTogether() throws IOException {
    var file = bundle("a.json");

    var run = Shell.consilium("reconcile", "--groups", file, file);

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("""
            112 facts from 2 sources are 56 facts
              a.json: 56 facts
              a.json~2: 56 facts
              said once: 0 groups
              said in the same words: 56 groups
              said in other words: 0 groups
            """).contains(" said in the same words: a.json#");
    assertThat(run.out().lines()).hasSize(6 + 56);
  }

  @Test
  void oneValueInTwoUnitsIsOneFactAndAnotherValueIsAConflict() throws IOException {
    var a = lab("a.json", "5.0", "mmol/L");
    var b = lab("b.json", "90.1", "mg/dL");
    var c = lab("c.json", "12.4", "mmol/L");

    var same = Shell.consilium("reconcile", "--json", a, b);
    var conflict = Shell.consilium("reconcile", a, b, c);

    var group = DemoFolderTest.STRICT.readTree(same.out()).get("groups").get(0);
    assertThat(group.get("outcome").textValue()).isEqualTo("SAME_FACT");
    assertThat(group.get("saidDifferently").get("value")).hasSize(2);
    assertThat(conflict.code()).isZero();
    assertThat(conflict.out())
        .contains("3 facts from 3 sources are 2 facts")
        .contains("the sources differ in value [reconcile-conflict]")
        .doesNotContain("12.4");
  }

  @Test
  void twoPeopleAreNotBroughtTogetherUnlessAPersonWaivesByName() throws IOException {
    var a = lab("a.json", "5.0", "mmol/L");
    var other = Files.writeString(
        folder.resolve("b.json"),
        Files.readString(a).replace("1960-05-17", "1961-05-17").replace("Ada", "Eve"));

    var stopped = Shell.consilium("reconcile", "--json", a, other);
    var waived = Shell.consilium("reconcile", "--waive", "name,birth_date", a, other);

    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.err())
        .isEqualTo("Record: a.json and b.json differ in name, birth date [one-patient]. Have a"
            + " person compare the sources; waive a field by name only if it is one patient.\n");
    assertThat(DemoFolderTest.STRICT.readTree(stopped.out()).get("reconciled").booleanValue())
        .isFalse();
    assertThat(stopped.out()).doesNotContain("1961").doesNotContain("Eve");
    assertThat(waived.code()).isZero();
  }

  @Test
  void aBundleCutOffIsNoSource() throws IOException {
    var cut = Files.write(folder.resolve("cut.json"), Arrays.copyOf(Shell.shippedCase(), 30_000));

    var run = Shell.consilium("reconcile", bundle("a.json"), cut);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("cut.json: cut off or broken").contains("[whole-input]");
  }

  @Test
  void needsAtLeastOneFile() {
    assertThat(Shell.consilium("reconcile").code()).isEqualTo(2);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "synthea-blaze/mid/23275f24-df5a-6bcf-17cc-ff6507270b1c.json",
        "synthea-blaze/mid/4fa27f17-62da-04b8-fcb6-81ba9f5e15af.json",
        "ips/sushi/Bundle-IPS-examples-Bundle-01.json",
        "mcode/sushi-stu4/Bundle-mcode-patient-bundle-jenny-m.json"
      })
  void realBundlesReconcileWithTheirCopies(String name) throws IOException {
    var file = Path.of(System.getProperty("consilium.data", "absent"), "fhir").resolve(name);
    Assumptions.assumeTrue(
        Files.exists(file), "skipped: set -Dconsilium.data to the folder of third-party data");

    var alone = DemoFolderTest.STRICT.readTree(
        Shell.consilium("reconcile", "--json", file).out());
    var both = DemoFolderTest.STRICT.readTree(
        Shell.consilium("reconcile", "--json", file, file).out());

    assertThat(both.get("groups"))
        .hasSameSizeAs(alone.get("groups"))
        .allSatisfy(group -> assertThat(
                StreamSupport.stream(group.get("members").spliterator(), false)
                    .map(it -> it.textValue().replaceAll("#.*", ""))
                    .distinct())
            .hasSize(2));
  }

  private Path bundle(String name) throws IOException {
    return Files.write(folder.resolve(name), Shell.shippedCase());
  }

  private Path lab(String name, String value, String unit) throws IOException {
    return Files.write(
        folder.resolve(name), """
        {"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","id":"p","birthDate":"1960-05-17","gender":"female",
        "name":[{"family":"Example","given":["Ada"]}]}},
        {"resource":{"resourceType":"Observation","id":"o","status":"final",
        "subject":{"reference":"Patient/p"},"effectiveDateTime":"2024-03-01T08:00:00Z",
        "code":{"coding":[{"system":"http://loinc.org","code":"2345-7","display":"Glucose"}]},
        "valueQuantity":{"value":%s,"unit":"%s","system":"http://unitsofmeasure.org","code":"%s"}}}]}
        """.formatted(value, unit, unit).getBytes(StandardCharsets.UTF_8));
  }
}
