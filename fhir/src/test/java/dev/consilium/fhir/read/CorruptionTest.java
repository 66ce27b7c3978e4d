package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** k corrupted entries among N cost exactly those, and each is located in its entry. */
class CorruptionTest {

  private static final int ENTRIES = 24;

  /** What costs an entry: in place of a whole one, whose id is at the percent sign. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType':'Observation','id':'%','status':'final','status':'final'}",
        "{'resourceType':'Observation','id':'%','status':'bogus'}",
        "{'resourceType':'Observation','id':'%','status':'entered-in-error'}",
        "{'resourceType':'Observation','id':'%','status':'final','modifierExtension':[{'url':'x'}]}",
        "{'resourceType':'Observation','id':'%','status':'final','implicitRules':'http://x'}",
        "{'resourceType':'Observation','id':'%','status':'final','subject':{'reference':'Patient/z'}}",
        "{'resourceType':'Observation','id':'%','status':'final','subject':{'reference':'#z'}}",
        "{'id':'%','status':'final'}",
        "{'resourceType':'MedicationRequest','id':'%','status':'active','doNotPerform':'perhaps'}",
        "{'resourceType':'Condition','id':'%','verificationStatus':{'text':'?'}}",
        "{'resourceType':'Observation','id':'%','status':'final','code':{'text':NEST}}",
        "'no resource'",
        "[1,2]"
      })
  void whatCostsAnEntryCostsNoOther(String broken) {
    check(broken, true);
  }

  /** What costs a value only: the entry stays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'effectiveDateTime':'2024-02-30'",
        "'effectiveDateTime':'2024-13'",
        "'effectiveDateTime':5",
        "'issued':''",
        "'issued':null",
        "'issued':{}",
        "'issued':['2024','2025']",
        "'method':'x'",
        "'method':[[{}]]",
        "'valueQuantity':{'value':1E400000}",
        "'valueQuantity':{'value':'x'}",
        "'valueQuantity':{'value':1,'comparator':'~'}",
        "'valueString':'a','valueBoolean':true",
        "'valueString':'a','valueString':'b'",
        "'valueString':'a\\u0000'",
        "'valueString':'a\\ud800'",
        "'valueString':'a\\u202e'",
        "'hasMember':[{'reference':'#x'}]",
        "'hasMember':[{'reference':'Observation/none'}]",
        "'hasMember':[{'reference':'Observation?code=x'}]",
        "'hasMember':[{'reference':'Observation/%'}]",
        "'hasMember':[{'reference':'Patient/p'}]",
        "'contained':[{'resourceType':'Substance'}]"
      })
  void whatCostsAValueCostsNoEntry(String member) {
    check("{'resourceType':'Observation','id':'%','status':'final'," + member + "}", false);
  }

  private static void check(String broken, boolean costsEntry) {
    var random = new Random(broken.hashCode());
    for (var round = 0; round < 8; round++) {
      var resources = new ArrayList<>(List.of(Bundles.PATIENT));
      var corrupted = new TreeSet<Integer>();
      var expected = new ArrayList<String>();
      for (var i = 1; i <= ENTRIES; i++) {
        var hit = random.nextInt(4) == 0;
        resources.add(hit ? spelled(broken, i) : Bundles.observation("o" + i, ""));
        if (hit) {
          corrupted.add(i);
        }
        if (!hit || !costsEntry) {
          expected.add("Observation/o" + i);
        }
      }

      var result = Bundles.read(Bundles.of(resources.toArray(String[]::new)));

      assertThat(result.record().facts())
          .extracting(it -> it.id().value())
          .containsExactlyElementsOf(expected);
      located(result, corrupted);
    }
  }

  private static String spelled(String broken, int entry) {
    var nest = "{'a':".repeat(200) + "1" + "}".repeat(200);
    return broken.replace("NEST", nest).replace("%", "o" + entry).replace('\'', '"');
  }

  private static void located(ReadResult result, Set<Integer> corrupted) {
    var found = new TreeSet<Integer>();
    for (var issue : result.report().issues()) {
      assertThat(issue.path()).startsWith("Bundle.entry[" + issue.entryIndex() + "]");
      assertThat(issue.severity()).isNotEqualTo(Severity.FATAL);
      assertThat(issue.byteOffset()).isPositive();
      found.add(issue.entryIndex());
    }
    assertThat(found).isEqualTo(corrupted);
    // What excludes an entry may be said beside what is wrong with it: the gravest counts.
    for (var entry : corrupted) {
      var gravest = result.report().issues().stream()
          .filter(it -> it.entryIndex() == entry)
          .collect(
              Collectors.groupingBy(ImportIssue::severity, TreeMap::new, Collectors.counting()));
      assertThat(gravest.lastEntry().getValue()).isEqualTo(1);
    }
    assertThat(result.report().complete()).isTrue();
  }
}
