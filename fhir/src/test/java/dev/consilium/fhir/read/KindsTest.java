package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Immunization;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Procedure;
import dev.consilium.fhir.read.ImportReport.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of resource becomes. */
class KindsTest {

  private static <T extends ClinicalFact> T fact(Class<T> kind, String... resources) {
    return Bundles.quoted(resources).record().facts(kind).get(0);
  }

  private static String text(@Nullable Object dateOrNull) {
    return dateOrNull instanceof dev.consilium.core.record.PartialDate it ? it.text() : "none";
  }

  @Test
  void aPatientHasNamesSexDatesAndLanguages() {
    var patient = Bundles.read(("{'resourceType':'Patient','id':'p','gender':'other',"
                + "'birthDate':'1960','deceasedDateTime':'2020-01-02','name':[{'family':'F',"
                + "'given':['G','H']},{'text':'T'},{'use':'old'}],'communication':[{'language':"
                + "{'coding':[{'code':'de'},{'code':'gsw'}]}},{'preferred':true,'language':"
                + "{'coding':[{'code':'fr'}]}},{'language':{'text':'x'}}]}")
            .replace('\'', '"'))
        .record()
        .patient();

    assertThat(patient.sex()).isEqualTo(Patient.Sex.OTHER);
    assertThat(patient.names()).hasSize(2);
    assertThat(patient.languages()).containsExactly("fr", "de");
    assertThat(text(patient.birthDate())).isEqualTo("1960");
  }

  @ParameterizedTest
  @CsvSource({
    "female,FEMALE,0",
    "male,MALE,0",
    "other,OTHER,0",
    "unknown,UNSTATED,0",
    "F,UNSTATED,1"
  })
  void aSexIsOneOfFourCodes(String gender, Patient.Sex sex, int issues) {
    var result = Bundles.read("{\"resourceType\":\"Patient\",\"gender\":\"" + gender + "\"}");

    assertThat(result.record().patient().sex()).isEqualTo(sex);
    assertThat(result.record().patient().id()).isEqualTo("unnamed");
    assertThat(result.report().issues()).hasSize(issues);
  }

  @Test
  void aConditionHasItsCourseAndItsMorphology() {
    var condition = fact(
        Condition.class,
        "{'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'remission'}]},"
            + "'verificationStatus':{'coding':[{'system':'x','code':'y'},{'code':'provisional'}]},"
            + "'onsetPeriod':{'start':'2019'},'abatementDateTime':'2021','stage':[{'summary':"
            + "{'text':'II'}},{}],'extension':[{'url':'http://hl7.org/fhir/us/mcode/"
            + "StructureDefinition/mcode-histology-morphology-behavior','valueCodeableConcept':"
            + "{'text':'ductal'}}]}");

    assertThat(condition.activity()).hasToString("REMISSION");
    assertThat(condition.verification()).hasToString("UNCONFIRMED");
    assertThat(text(condition.onset())).isEqualTo("2019");
    assertThat(text(condition.abatement())).isEqualTo("2021");
    assertThat(condition.stages()).extracting(it -> it.label()).containsExactly("II");
    assertThat(Bundles.known(condition.morphology()).label()).isEqualTo("ductal");
  }

  @ParameterizedTest
  @CsvSource({"low,LOW,0", "high,HIGH,0", "unable-to-assess,UNSTATED,0", "severe,UNSTATED,1"})
  void anAllergysCriticalityIsOneOfThreeCodes(String sent, Allergy.Criticality meant, int issues) {
    var result = Bundles.quoted("{'resourceType':'AllergyIntolerance','criticality':'" + sent
        + "','reaction':[{'substance':{'text':'penicillin'}},{'substance':{'text':'other'}}]}");

    var allergy = result.record().facts(Allergy.class).get(0);
    assertThat(allergy.criticality()).isEqualTo(meant);
    assertThat(allergy.code().label()).isEqualTo("penicillin");
    assertThat(result.report().issues()).hasSize(issues);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'resourceType':'MedicationRequest','status':'active','intent':'plan',"
            + "'medicationCodeableConcept':{'text':'m'},'authoredOn':'2020','dispenseRequest':"
            + "{'validityPeriod':{'end':'2021'}}}; REQUEST; PLANNED; 2020; 2021",
        "{'resourceType':'MedicationRequest','status':'active','intent':'order',"
            + "'medicationCodeableConcept':{'text':'m'}}; REQUEST; ACTIVE; none; none",
        "{'resourceType':'MedicationRequest','status':'stopped',"
            + "'medication':{'concept':{'text':'m'}}}; REQUEST; STOPPED; none; none",
        "{'resourceType':'MedicationRequest','status':'on-hold',"
            + "'medication':{'reference':{'reference':'#x'}},'contained':[{'resourceType':"
            + "'Medication','id':'x','code':{'text':'m'}}]}; REQUEST; ON_HOLD; none; none",
        "{'resourceType':'MedicationStatement','status':'completed','dateAsserted':'2020',"
            + "'medicationCodeableConcept':{'text':'m'}}; STATEMENT; ENDED; 2020; none",
        "{'resourceType':'MedicationStatement','status':'intended','effectivePeriod':"
            + "{'start':'2019','end':'2020'},'dateAsserted':'2021',"
            + "'medicationCodeableConcept':{'text':'m'}}; STATEMENT; PLANNED; 2019; 2020",
        "{'resourceType':'MedicationAdministration','status':'completed','effectiveDateTime':"
            + "'2020','medicationCodeableConcept':{'text':'m'}}; ADMINISTRATION; ENDED; 2020; none",
        "{'resourceType':'MedicationAdministration','status':'completed','occurencePeriod':"
            + "{'start':'2020','end':'2021'},'medicationCodeableConcept':{'text':'m'}};"
            + " ADMINISTRATION; ENDED; 2020; 2021",
        "{'resourceType':'MedicationDispense','status':'completed','whenPrepared':'2019',"
            + "'whenHandedOver':'2020','medicationCodeableConcept':{'text':'m'}};"
            + " DISPENSE; ENDED; 2020; none",
        "{'resourceType':'MedicationDispense','status':'completed','whenPrepared':'2019',"
            + "'medicationCodeableConcept':{'text':'m'}}; DISPENSE; ENDED; 2019; none"
      })
  void aMedicineHasFormActivityAndDates(
      String json, Medication.Form form, String activity, String start, String end) {
    var medication = fact(Medication.class, json);

    assertThat(medication.form()).isEqualTo(form);
    assertThat(medication.activity()).hasToString(activity);
    assertThat(medication.code().label()).isEqualTo("m");
    assertThat(text(medication.start())).isEqualTo(start);
    assertThat(text(medication.end())).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "MedicationAdministration; 'dosage':{'dose':{'value':5,'unit':'mg'},'text':'a'}; 5 mg; a",
        "MedicationStatement; 'dosage':[{'doseAndRate':[{'doseQuantity':{'value':5,'unit':'mg'}}],"
            + "'text':'a'},{'text':'b'}]; 5 mg; a; b",
        "MedicationStatement; 'dosage':[{'doseQuantity':{'value':5,'unit':'mg'}}]; 5 mg; none",
        "MedicationStatement; 'dosage':[{'doseAndRate':[]}]; none; none"
      })
  void aDoseIsReadInEveryRelease(String type, String dosage, String dose, String words) {
    var medication = fact(
        Medication.class, "{'resourceType':'" + type + "','status':'completed'," + dosage + "}");

    assertThat(medication.dose() == null ? "none" : medication.dose().label()).isEqualTo(dose);
    assertThat(medication.dosage() == null ? "none" : medication.dosage()).startsWith(words);
  }

  @Test
  void aProcedureHasDatesSitesAndReports() {
    var r4 = fact(
        Procedure.class,
        "{'resourceType':'Procedure','status':'completed','performedPeriod':{'start':'2020',"
            + "'end':'2021'},'report':[{'reference':'DiagnosticReport/d'}]}",
        "{'resourceType':'DiagnosticReport','id':'d','status':'final'}");
    var r5 = fact(
        Procedure.class,
        "{'resourceType':'Procedure','status':'in-progress','occurrenceDateTime':'2020'}");

    assertThat(text(r4.start()) + text(r4.end())).isEqualTo("20202021");
    assertThat(r4.reports()).extracting(it -> it.value()).containsExactly("DiagnosticReport/d");
    assertThat(text(r5.start())).isEqualTo("2020");
  }

  @Test
  void anImmunizationHasItsDate() {
    var given = fact(
        Immunization.class,
        "{'resourceType':'Immunization','status':'completed','occurrenceDateTime':'2020'}");

    assertThat(text(given.when())).isEqualTo("2020");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'deceasedBoolean':false; false",
        "'deceasedBoolean':true; true",
        "'deceasedAge':{'value':50}; true",
        "'deceasedRange':{}; true",
        "'deceasedDate':'2000'; true",
        "'deceasedString':'in the war'; true",
        "'note':[]; null"
      })
  void aRelativeIsDeadWhenAnythingSaysSo(String member, String dead) {
    var family = fact(
        FamilyHistory.class,
        "{'resourceType':'FamilyMemberHistory','status':'completed','condition':[{'code':"
            + "{'text':'x'}}]," + member + "}");

    assertThat(String.valueOf(family.deceased())).isEqualTo(dead);
  }

  @Test
  void aFamilyWithoutIllnessIsADenial() {
    var none = "{'code':{'coding':[{'system':'http://snomed.info/sct','code':'160266009'}]}}";
    var start = "{'resourceType':'FamilyMemberHistory','status':'completed','relationship':"
        + "{'text':'mother'},'condition':[" + none;
    var result = Bundles.quoted(start + "]}");

    assertThat(result.record().facts())
        .singleElement()
        .isInstanceOfSatisfying(
            NegativeAssertion.class,
            it -> assertThat(it.reason()).isEqualTo(NegativeAssertion.Reason.NONE_KNOWN));
    assertThat(result.report().rows())
        .contains(new ImportReport.Row(
            "FamilyMemberHistory", "FamilyMemberHistory.relationship", Reason.NOT_MAPPED, 1));
    assertThat(fact(FamilyHistory.class, start + ",{'code':{'text':'gout'}}]}").conditions())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'class':{'code':'AMB'},'period':{'start':'2020','end':'2021'}",
        "'class':[{'coding':[{'code':'AMB'}]},{'coding':[{'code':'IMP'}]}],"
            + "'actualPeriod':{'start':'2020','end':'2021'},'type':[{'text':'t'},{'text':'u'}]"
      })
  void anEncounterIsReadInEveryRelease(String members) {
    var stay =
        fact(Encounter.class, "{'resourceType':'Encounter','status':'finished'," + members + "}");

    assertThat(Bundles.known(stay.setting()).code()).isEqualTo("AMB");
    assertThat(text(stay.start()) + text(stay.end())).isEqualTo("20202021");
  }

  @Test
  void anImagingStudyHasUidModalitiesSitesAndCounts() {
    var study = fact(
        ImagingStudy.class,
        "{'resourceType':'ImagingStudy','status':'available','identifier':[{'value':'A1'},"
            + "{'value':'urn:oid:1.2.3'}],'modality':[{'code':'CT'}],'started':'2020',"
            + "'description':'chest','numberOfSeries':2,'numberOfInstances':'300','series':["
            + "{'modality':{'coding':[{'code':'PT'}]},'bodySite':{'code':'lung'},'laterality':"
            + "{'code':'left'}},{'modality':{'code':'CT'}}]}");

    assertThat(study.code().label()).isEqualTo("chest");
    assertThat(study.modalities()).extracting(it -> it.code()).containsExactly("CT", "PT");
    assertThat(study.toString()).startsWith("ImagingStudy[");
    assertThat(fact(
                ImagingStudy.class,
                "{'resourceType':'ImagingStudy','status':'available','identifier':[{}],"
                    + "'procedureCode':[{'text':'p'}],'description':'d','numberOfSeries':-1}")
            .code()
            .label())
        .isEqualTo("p");
  }

  @Test
  void aReportHasStudiesConclusionAndItsPrint() {
    var facts = Bundles.quoted(
            "{'resourceType':'DiagnosticReport','id':'d','status':'preliminary','study':["
                + "{'reference':'ImagingStudy/i'}],'conclusion':'c','presentedForm':[{'data':"
                + "'aGk=','contentType':'text/plain','creation':'2020'},{'url':'x'}]}",
            "{'resourceType':'ImagingStudy','id':'i','status':'available'}")
        .record();

    assertThat(facts.facts(DiagnosticReport.class)).singleElement().satisfies(it -> {
      assertThat(it.conclusion()).isEqualTo("c");
      assertThat(it.preliminary()).isTrue();
    });
    assertThat(facts.facts(Document.class))
        .extracting(it -> it.id().value())
        .containsExactly(
            "DiagnosticReport/d#presentedForm-0", "DiagnosticReport/d#presentedForm-1");
    assertThat(text(facts.facts(Document.class).get(0).date())).isEqualTo("2020");
  }

  @Test
  void aDocumentOfTwoContentsIsTwoFacts() {
    var result = Bundles.quoted("{'resourceType':'DocumentReference','id':'d','status':"
        + "'superseded','docStatus':'final','description':'all','author':[{},{'display':'A'},"
        + "{'display':'B'}],'content':[{'attachment':{'title':'one','data':'aGk=','size':3}},"
        + "{'attachment':{'contentType':'text/plain'}}]}");

    assertThat(result.record().facts(Document.class))
        .extracting(Document::title)
        .containsExactly("one", "all");
    assertThat(result.record().facts(Document.class))
        .extracting(Document::author)
        .containsOnly("A");
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactlyInAnyOrder(
            ImportIssue.Code.SUPERSEDED, ImportIssue.Code.INVALID_ATTACHMENT);
    assertThat(fact(Document.class, "{'resourceType':'DocumentReference','status':'current'}")
            .size())
        .isZero();
  }

  private static String stage(String id, String loinc, String value, String more) {
    return "{'resourceType':'Observation','id':'" + id + "','status':'final','code':{'coding':["
        + "{'system':'http://loinc.org','code':'" + loinc + "'}]}," + value + more + "}";
  }

  @Test
  void aStageGroupTakesUpItsCategories() {
    var result = Bundles.quoted(
        stage(
            "g",
            "21908-9",
            "'valueCodeableConcept':{'text':'IIB'}",
            ",'category':[{'text':'c'}],'focus':[{'reference':'Condition/c'}],'hasMember':["
                + "{'reference':'Observation/t'},{'reference':'Observation/m'},"
                + "{'reference':'Observation/x'}]"),
        stage("t", "21905-5", "'valueString':'cT2'", ""),
        stage("n", "21906-3", "'valueCodeableConcept':{'text':'cN1'}", ""),
        stage("m", "21907-1", "'dataAbsentReason':{'text':'not done'}", ""),
        Bundles.observation("x", "").replace('"', '\''),
        "{'resourceType':'Condition','id':'c'}");
    var stages = result.record().facts(CancerStage.class);

    assertThat(stages).hasSize(2);
    assertThat(Bundles.known(stages.get(0).group()).label()).isEqualTo("IIB");
    assertThat(Bundles.known(stages.get(0).tumour()).label()).isEqualTo("cT2");
    assertThat(stages.get(0).metastases()).isNull();
    assertThat(Bundles.known(stages.get(0).focus()).value()).isEqualTo("Condition/c");
    assertThat(Bundles.known(stages.get(1).nodes()).label()).isEqualTo("cN1");
    assertThat(result.report().rows())
        .contains(
            new ImportReport.Row("Observation", "Observation.category", Reason.NOT_MAPPED, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'valueQuantity':{'value':40,'code':'%'}; 0.40",
        "'valueQuantity':{'value':0.4}; 0.4",
        "'valueQuantity':{'value':40}; null",
        "'valueQuantity':{'value':-1}; null",
        "'valueString':'many'; null"
      })
  void aVariantsFractionIsNeverGuessed(String value, String fraction) {
    var part = "{'code':{'coding':[{'system':'http://loinc.org','code':'";
    var variant = fact(
        GenomicVariant.class,
        stage(
            "v",
            "69548-6",
            "'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA9633-4'}]}",
            ",'category':[{'text':'c'}],'component':[" + part + "81258-6'}]}," + value + "},"
                + part + "48018-6'}]},'valueCodeableConcept':{'text':'EGFR'}}," + part
                + "48005-3'}]},'valueString':'p.L858R'}," + part
                + "48004-6'}]},'valueCodeableConcept':{'coding':[{'code':'c.2573T>G'}]}},"
                + part + "9-9'}]},'valueString':'z'}]"));

    assertThat(String.valueOf(variant.alleleFraction())).isEqualTo(fraction);
    assertThat(Bundles.known(variant.gene()).label()).isEqualTo("EGFR");
    assertThat(variant.proteinChange()).isEqualTo("p.L858R");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'valueCodeableConcept':{'text':'no call'}; Observation",
        "'valueString':'x'; Observation",
        "'issued':'2020'; GenomicVariant",
        "'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA9634-2'}]};"
            + " NegativeAssertion"
      })
  void aVariantIsOneOnlyWhenItWasFound(String value, String kind) {
    assertThat(Bundles.quoted(stage("v", "69548-6", value, "")).record().facts())
        .singleElement()
        .satisfies(it -> assertThat(it.getClass().getSimpleName()).isEqualTo(kind));
  }

  @Test
  void aDenialsOtherElementsAreCounted() {
    var result = Bundles.quoted("{'resourceType':'Condition','verificationStatus':{'coding':["
        + "{'code':'refuted'}]},'onsetDateTime':'2020','bodySite':[{'text':'b'}]}");

    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .contains("Condition.onsetDateTime", "Condition.bodySite");
  }

  @Test
  void aMedicineToWhichNothingRefersIsCounted() {
    assertThat(Bundles.quoted("{'resourceType':'Medication','code':{'text':'x'}}")
            .report()
            .rows())
        .contains(new ImportReport.Row("Medication", "Medication", Reason.NOT_MAPPED, 1));
  }

  @Test
  void anEmptySectionsOwnWordsAreCounted() {
    var result = Bundles.quoted("{'resourceType':'Composition','status':'final','section':["
        + "{'emptyReason':{'text':'asked twice'}},{'emptyReason':{'coding':[{'system':"
        + "'http://terminology.hl7.org/CodeSystem/list-empty-reason','code':'nilknown'}],"
        + "'text':'none'},'section':[{'title':'t'}]},{'emptyReason':5}]}");

    assertThat(result.record().facts(NegativeAssertion.class))
        .extracting(NegativeAssertion::reason)
        .containsExactly(
            NegativeAssertion.Reason.NOT_ASKED,
            NegativeAssertion.Reason.NONE_KNOWN,
            NegativeAssertion.Reason.NOT_ASKED);
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .contains("Composition.section.emptyReason", "Composition.section.emptyReason.text");
  }
}
