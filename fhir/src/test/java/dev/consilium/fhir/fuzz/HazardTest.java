package dev.consilium.fhir.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each hazard costs what it must, is said, and takes neither time nor heap. */
class HazardTest {

  private record Outcome(String facts, String codes) {}

  private static Outcome read(byte[] input) {
    try {
      var result = RecordReader.builder().build().read("s", new ByteArrayInputStream(input));
      var facts = result.record().facts().stream()
          .map(it -> it.id().value().replaceFirst(".*/", ""))
          .collect(Collectors.joining(" "));
      var codes = new TreeSet<String>();
      result.report().issues().forEach(it -> codes.add(it.code().name()));
      return new Outcome(facts, String.join(" ", codes));
    } catch (MalformedRecordException | LimitExceededException e) {
      return new Outcome("refused", "");
    }
  }

  @TestFactory
  Stream<DynamicTest> eachHazardCostsWhatItMust() {
    return Hazards.all().stream()
        .map(hazard -> DynamicTest.dynamicTest(hazard.name(), () -> {
          var input = hazard.input().get();

          var outcome = Bounds.within(input.length, () -> read(input));

          assertThat(outcome).isEqualTo(new Outcome(hazard.facts(), hazard.codes()));
        }));
  }

  @Test
  void thereAreAtLeastFortyFive() {
    assertThat(Hazards.all())
        .hasSizeGreaterThanOrEqualTo(45)
        .extracting(Hazards.Hazard::name)
        .doesNotHaveDuplicates();
  }
}
