package dev.consilium.fhir.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.fhir.read.ImportIssue;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Of N entries, k of which are hit by one hazard, all the others come through and k are located. */
class HazardsAmongManyTest {

  private static final int ENTRIES = 18;
  private static final int ONE_IN = 4;
  private static final int LARGE = 200_000;

  private static List<Hazards.Hazard> ofOneEntry() {
    return Hazards.all().stream()
        .filter(it -> !it.entry().isEmpty()
            && !it.codes().isEmpty()
            // Another release's shape costs nothing and is told once a reading.
            && !it.codes().equals("OTHER_RELEASE")
            && !it.endsReading()
            && it.entry().length() < LARGE)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> eachHazardCostsItsOwnEntriesOnly() {
    return ofOneEntry().stream()
        .map(it -> DynamicTest.dynamicTest(
            it.name(), () -> check(it, new Random(it.name().hashCode()))));
  }

  @Test
  void theyAreManyAndOfBothKinds() {
    assertThat(ofOneEntry()).hasSizeGreaterThan(25);
    assertThat(ofOneEntry()).filteredOn(Hazards.Hazard::costsEntry).hasSizeGreaterThan(5);
  }

  private static void check(Hazards.Hazard hazard, Random random) {
    var entries = new ArrayList<String>();
    var hit = new TreeSet<Integer>();
    var expected = new ArrayList<String>();
    for (var i = 1; i <= ENTRIES; i++) {
      var hits = random.nextInt(ONE_IN) == 0 || i == ENTRIES;
      entries.add(
          hits
              ? hazard.entry().replace("%", "n" + i)
              : "{'resourceType':'Observation','id':'n" + i + "','status':'final'}");
      if (hits) {
        hit.add(i);
      }
      if (!hits || !hazard.costsEntry()) {
        expected.add("n" + i);
      }
    }

    var result =
        RecordReader.builder().build().read("s", new ByteArrayInputStream(Hazards.among(entries)));

    assertThat(result.record().facts())
        .extracting(it -> it.id().value().replaceFirst(".*/", ""))
        .containsExactlyElementsOf(expected);
    located(result.report().issues(), hit);
  }

  private static void located(List<ImportIssue> issues, Collection<Integer> hit) {
    assertThat(issues)
        .allMatch(it ->
            it.path().startsWith("Bundle.entry[" + it.entryIndex() + "]") && it.byteOffset() > 0);
    var byEntry = issues.stream()
        .collect(Collectors.groupingBy(ImportIssue::entryIndex, TreeMap::new, Collectors.toList()));
    assertThat(byEntry.keySet()).containsExactlyElementsOf(hit);
    // That an entry is left out may be said beside the reason: the gravest counts.
    byEntry.values().forEach(it -> {
      var gravest = it.stream().map(ImportIssue::severity).max(Enum::compareTo).orElseThrow();
      assertThat(it).filteredOn(one -> one.severity() == gravest).hasSize(1);
    });
  }
}
