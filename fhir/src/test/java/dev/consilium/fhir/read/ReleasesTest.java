package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of R4B and R5 give the fact that R4's would, and say so once. */
class ReleasesTest {

  private static String canonical(ReadResult result) {
    return new String(HealthRecordJson.canonical(result.record()), StandardCharsets.UTF_8);
  }

  private static String resource(String type, String members) {
    return "{'resourceType':'" + type + "','id':'x'," + members + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "MedicationRequest; 'status':'active','medicationCodeableConcept':{'text':'m'};"
            + " 'status':'active','medication':{'concept':{'text':'m'}}; medication",
        "Encounter; 'status':'finished','reasonCode':[{'text':'r'}];"
            + " 'status':'finished','reason':[{'value':[{'concept':{'text':'r'}}]}]; reason",
        "Encounter; 'status':'finished','period':{'start':'2020','end':'2021'};"
            + " 'status':'completed','actualPeriod':{'start':'2020','end':'2021'}; actualPeriod",
        "Encounter; 'status':'finished','class':{'system':'s','code':'AMB'};"
            + " 'status':'completed','class':[{'coding':[{'system':'s','code':'AMB'}]}]; class",
        "DocumentReference; 'status':'current','content':[{'attachment':{'title':'t'},'format':"
            + "{'code':'f'}}];"
            + " 'status':'current','content':[{'attachment':{'title':'t'},'profile':[{'valueCoding':"
            + "{'code':'f'}}]}]; content.profile",
        "Procedure; 'status':'completed','performedDateTime':'2020';"
            + " 'status':'completed','occurrenceDateTime':'2020'; occurrenceDateTime",
        "Procedure; 'status':'completed','performedPeriod':{'start':'2020','end':'2021'};"
            + " 'status':'completed','occurrencePeriod':{'start':'2020','end':'2021'};"
            + " occurrencePeriod",
        "ImagingStudy; 'status':'available','series':[{'uid':'1.2','modality':{'system':'s',"
            + "'code':'CT'}}];"
            + " 'status':'available','series':[{'uid':'1.2','modality':{'coding':[{'system':'s',"
            + "'code':'CT'}]}}]; series.modality",
        "Condition; 'code':{'text':'c'},'recorder':{'display':'A'};"
            + " 'code':{'text':'c'},'participant':[{'actor':{'display':'A'}}]; participant",
        "AllergyIntolerance; 'code':{'text':'c'},'type':'allergy';"
            + " 'code':{'text':'c'},'type':{'coding':[{'code':'allergy'}]}; type",
        "Composition; 'status':'final','subject':{'reference':'Patient/p'},'section':[{'emptyReason':"
            + "{'text':'x'}}];"
            + " 'status':'final','subject':[{'reference':'Patient/p'}],'section':[{'emptyReason':"
            + "{'text':'x'}}]; subject",
        "Goal; 'lifecycleStatus':'active','outcomeCode':[{'text':'o'}];"
            + " 'lifecycleStatus':'active','outcome':[{'concept':{'text':'o'}}]; outcome",
        "CarePlan; 'status':'active','activity':[{'reference':{'reference':'Condition/k'}}];"
            + " 'status':'active','activity':[{'plannedActivityReference':{'reference':"
            + "'Condition/k'}}]; activity.plannedActivityReference",
        "CarePlan; 'status':'active','activity':[{'outcomeReference':[{'reference':'Condition/k'}]}];"
            + " 'status':'active','activity':[{'performedActivity':[{'reference':{'reference':"
            + "'Condition/k'}}]}]; activity.performedActivity",
        "Device; 'patient':{'reference':'Patient/p'},'deviceName':[{'name':'n'}];"
            + " 'patient':{'reference':'Patient/p'},'name':[{'value':'n'}]; name",
        "DeviceUseStatement; 'status':'active','device':{'display':'d'},'bodySite':{'text':'b'},"
            + "'reasonCode':[{'text':'r'}];"
            + " 'status':'active','device':{'concept':{'text':'d'}},'bodySite':{'concept':{'text':"
            + "'b'}},'reason':[{'concept':{'text':'r'}}]; reason"
      })
  void anotherReleasesShapeGivesTheSameFact(String type, String r4, String later, String path) {
    var condition = "{'resourceType':'Condition','id':'k'}";
    var known = Bundles.quoted(resource(type, r4), condition);
    var read = Bundles.quoted(resource(type, later), condition);

    assertThat(canonical(read)).isEqualTo(canonical(known));
    assertThat(known.report().issues()).isEmpty();
    assertThat(read.report().issues())
        .filteredOn(it -> it.code() == Code.OTHER_RELEASE)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.severity()).isEqualTo(Severity.INFO);
          assertThat(it.path()).isEqualTo("Bundle.entry[1].resource." + path);
        });
    assertThat(read.report().issues())
        .allSatisfy(it -> assertThat(it.severity()).isEqualTo(Severity.INFO));
  }

  @Test
  void r5sNameForTheUseOfADeviceIsKnown() {
    var old = "{'resourceType':'DeviceUseStatement','status':'active','recordedOn':'2020'}";
    var later = "{'resourceType':'DeviceUsage','status':'active','dateAsserted':'2020'}";

    assertThat(canonical(Bundles.quoted(later)).replace("DeviceUsage", "DeviceUseStatement"))
        .isEqualTo(canonical(Bundles.quoted(old)));
  }

  @Test
  void aShapeThatRecursIsSaidOnce() {
    var stay = "{'resourceType':'Encounter','status':'completed','actualPeriod':{'start':'2020'}}";

    assertThat(Bundles.quoted(stay, stay, stay).report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.OTHER_RELEASE);
  }

  @Test
  void whatIsDoneInAPlanOfR5IsAStep() {
    var result = Bundles.quoted("{'resourceType':'CarePlan','status':'active','addresses':["
        + "{'concept':{'text':'cancer'}}],'activity':[{'performedActivity':[{'concept':{'text':"
        + "'taught'}}]}]}");

    assertThat(canonical(result))
        .contains("\"steps\":[{\"activity\":\"ENDED\",\"code\":{\"text\":\"taught\"}}]")
        .contains("\"reasons\":[{\"text\":\"cancer\"}]");
  }
}
