package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Device;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Goal;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.QuestionnaireResponse;
import dev.consilium.core.record.QuestionnaireResponse.Item;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportReport.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What care plans, goals, devices and answers to questionnaires become. */
class PlanKindsTest {

  private static <T extends ClinicalFact> T fact(Class<T> kind, ReadResult result) {
    return result.record().facts(kind).get(0);
  }

  private static String text(@Nullable PartialDate date) {
    return date == null ? "none" : date.text();
  }

  private static String plan(String members) {
    return "{'resourceType':'CarePlan','id':'c'," + members + "}";
  }

  @Test
  void aPlanHasWhatItIsAboutItsTimeItsStepsAndWhatItLeadsTo() {
    var result = Bundles.quoted(
        plan("'status':'active','intent':'plan','title':'Chemotherapy','description':'d',"
            + "'created':'2024-01-02','period':{'start':'2024-02','end':'2024-06'},'category':["
            + "{'coding':[{'system':'http://hl7.org/fhir/us/core/CodeSystem/careplan-category',"
            + "'code':'assess-plan'}]},{'coding':[{'system':'s','code':'onc'}],'text':'oncology'}],"
            + "'addresses':[{'reference':'Condition/k'}],'goal':[{'reference':'Goal/g'}],"
            + "'activity':[{'reference':{'reference':'MedicationRequest/m'},'outcomeReference':["
            + "{'reference':'Observation/o'}]},{'detail':{'code':{'text':'infusion'},'status':"
            + "'in-progress','scheduledPeriod':{'start':'2024-03','end':'2024-04'},'description':"
            + "'six cycles','reasonCode':[{'text':'stage III'}]}}]"),
        "{'resourceType':'Condition','id':'k'}",
        "{'resourceType':'Goal','id':'g','lifecycleStatus':'active'}",
        "{'resourceType':'MedicationRequest','id':'m','status':'active'}",
        Bundles.observation("o", "").replace('"', '\''));

    var plan = fact(CarePlan.class, result);
    assertThat(plan.code().label()).isEqualTo("Chemotherapy");
    assertThat(plan.code().codings()).extracting(it -> it.code()).containsExactly("onc");
    assertThat(plan.categories()).hasSize(2);
    assertThat(plan.intent()).isEqualTo(CarePlan.Intent.PLAN);
    assertThat(plan.activity()).isEqualTo(Activity.ACTIVE);
    assertThat(plan.description()).isEqualTo("d");
    assertThat(text(plan.start()) + text(plan.end()) + text(plan.created()))
        .isEqualTo("2024-022024-062024-01-02");
    assertThat(plan.addresses()).extracting(it -> it.value()).containsExactly("Condition/k");
    assertThat(plan.goals()).extracting(it -> it.value()).containsExactly("Goal/g");
    assertThat(plan.related())
        .extracting(it -> it.value())
        .containsExactly("Observation/o", "MedicationRequest/m");
    assertThat(plan.steps()).singleElement().satisfies(it -> {
      assertThat(it.code().label()).isEqualTo("infusion");
      assertThat(it.activity()).isEqualTo(Activity.ACTIVE);
      assertThat(text(it.start()) + text(it.end())).isEqualTo("2024-032024-04");
      assertThat(it.description()).isEqualTo("six cycles");
      assertThat(it.reasons()).hasSize(1);
    });
    assertThat(result.report().issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "draft,plan,PLANNED",
    "active,plan,ACTIVE",
    "active,order,ACTIVE",
    "active,directive,ACTIVE",
    "active,proposal,PLANNED",
    "active,option,PLANNED",
    "on-hold,plan,ON_HOLD",
    "revoked,plan,STOPPED",
    "completed,proposal,ENDED",
    "unknown,plan,UNSTATED"
  })
  void aPlanThatIsOnlySuggestedIsNotCarriedOut(String status, String intent, Activity activity) {
    var result = Bundles.quoted(plan("'status':'" + status + "','intent':'" + intent + "'"));

    assertThat(fact(CarePlan.class, result).activity()).isEqualTo(activity);
  }

  @Test
  void aPlanWithoutTitleIsCalledByItsCategoryAndAnIntentThatIsNoneIsSaid() {
    var result = Bundles.quoted(
        plan("'status':'active','intent':'wish','category':[{'text':'Respiratory therapy'}]"));

    assertThat(fact(CarePlan.class, result).code().label()).isEqualTo("Respiratory therapy");
    assertThat(fact(CarePlan.class, result).intent()).isEqualTo(CarePlan.Intent.UNSTATED);
    assertThat(result.report().issues())
        .extracting(ImportIssue::code, ImportIssue::path)
        .containsExactly(tuple(Code.INVALID_CODE, "Bundle.entry[1].resource.intent"));
  }

  @Test
  void whatAPlanForbidsOrHasWithdrawnIsADenialAndNoStep() {
    var result = Bundles.quoted(plan("'status':'active','activity':["
        + "{'detail':{'status':'scheduled','doNotPerform':true,'code':{'text':'aspirin'},"
        + "'description':'never'}},"
        + "{'detail':{'status':'cancelled','productCodeableConcept':{'text':'cisplatin'},"
        + "'scheduledPeriod':{'start':'2024'}}},"
        + "{'detail':{'status':'entered-in-error','code':{'text':'x'}}},"
        + "{'detail':{'status':'soon','code':{'text':'y'}}},"
        + "{'detail':{'doNotPerform':'maybe','code':{'text':'z'}}},"
        + "{'detail':{'status':'completed','code':{'text':'scan'},'scheduledString':'May'}}]"));

    assertThat(fact(CarePlan.class, result).steps()).singleElement().satisfies(it -> {
      assertThat(it.code().label()).isEqualTo("scan");
      assertThat(it.schedule()).isEqualTo("May");
    });
    assertThat(result.record().facts(NegativeAssertion.class))
        .extracting(it -> it.code().label(), NegativeAssertion::kind, NegativeAssertion::reason)
        .containsExactlyInAnyOrder(
            tuple("aspirin", "CarePlan.activity", NegativeAssertion.Reason.DO_NOT_PERFORM),
            tuple("cisplatin", "CarePlan.activity", NegativeAssertion.Reason.NOT_DONE));
    assertThat(result.report().rows())
        .contains(
            new ImportReport.Row("CarePlan", "CarePlan.activity.detail", Reason.NOT_MAPPED, 3),
            new ImportReport.Row(
                "CarePlan", "CarePlan.activity.detail.description", Reason.NOT_MAPPED, 1));
  }

  @Test
  void whatAPlanRefersToAndIsNoFactIsCountedAndWhatIsNowhereIsSaid() {
    var result = Bundles.quoted(
        plan("'status':'active','activity':[{'reference':{'reference':'ServiceRequest/s'}},"
            + "{'reference':{'reference':'ServiceRequest/nowhere'}}]"),
        "{'resourceType':'ServiceRequest','id':'s','status':'active'}");

    assertThat(fact(CarePlan.class, result).related()).isEmpty();
    assertThat(result.report().rows())
        .contains(new ImportReport.Row("CarePlan", "CarePlan.activity", Reason.NOT_MAPPED, 1));
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.UNRESOLVED_REFERENCE);
  }

  @ParameterizedTest
  @CsvSource({
    "CarePlan,status",
    "Goal,lifecycleStatus",
    "Device,status",
    "DeviceUseStatement,status",
    "QuestionnaireResponse,status",
    "Media,status"
  })
  void whatWasEnteredInErrorIsNoFact(String type, String member) {
    var result = Bundles.quoted("{'resourceType':'" + type + "','" + member
        + "':'entered-in-error','patient':{'reference':'Patient/p'},'activity':[{'detail':"
        + "{'doNotPerform':true}}]}");

    assertThat(result.record().facts()).isEmpty();
    assertThat(result.report().rows())
        .contains(new ImportReport.Row(type, type, Reason.EXCLUDED_STATUS, 1));
  }

  @Test
  void aGoalHasTargetsAchievementAndOutcomes() {
    var result = Bundles.quoted(
        "{'resourceType':'Goal','lifecycleStatus':'accepted','description':{'text':'walk'},"
            + "'achievementStatus':{'text':'improving'},'category':[{'text':'c'}],'priority':"
            + "{'text':'high'},'startDate':'2024','statusDate':'2024-02','addresses':[{'reference':"
            + "'Condition/k'}],'outcomeCode':[{'text':'o'}],'outcomeReference':[{'reference':"
            + "'Observation/o'}],'target':[{'measure':{'text':'weight'},'detailQuantity':{'value':"
            + "70,'unit':'kg'},'dueDate':'2025'},{'detailRange':{'low':{'value':1}}},"
            + "{'detailCodeableConcept':{'text':'x'}},{'detailString':'y'},{'detailBoolean':true},"
            + "{'detailInteger':5},{'detailRatio':{'numerator':{'value':1},'denominator':"
            + "{'value':2}}},{'detailString':'a','detailInteger':1}]}",
        "{'resourceType':'Condition','id':'k'}",
        Bundles.observation("o", "").replace('"', '\''));

    var goal = fact(Goal.class, result);
    assertThat(goal.code().label()).isEqualTo("walk");
    assertThat(goal.activity()).isEqualTo(Activity.PLANNED);
    assertThat(Bundles.known(goal.achievement()).label()).isEqualTo("improving");
    assertThat(Bundles.known(goal.priority()).label()).isEqualTo("high");
    assertThat(text(goal.start()) + text(goal.statusDate())).isEqualTo("20242024-02");
    assertThat(goal.targets())
        .extracting(it -> it.value() == null ? "none" : it.value().label())
        .containsExactly("70 kg", "1 - ", "x", "y", "yes", "5", "1 : 2", "none");
    assertThat(text(goal.targets().get(0).due())).isEqualTo("2025");
    assertThat(goal.outcomes()).extracting(it -> it.label()).containsExactly("o");
    assertThat(goal.results()).extracting(it -> it.value()).containsExactly("Observation/o");
    assertThat(goal.addresses()).extracting(it -> it.value()).containsExactly("Condition/k");
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.SEVERAL_VALUES);
  }

  @Test
  void aGoalThatWasRejectedIsADenialAndOneGivenUpIsStopped() {
    var rejected = Bundles.quoted(
        "{'resourceType':'Goal','lifecycleStatus':'rejected','description':{'text':'x'}}");
    var given = Bundles.quoted("{'resourceType':'Goal','lifecycleStatus':'cancelled'}");

    assertThat(fact(NegativeAssertion.class, rejected).reason())
        .isEqualTo(NegativeAssertion.Reason.NOT_DONE);
    assertThat(fact(Goal.class, given).activity()).isEqualTo(Activity.STOPPED);
  }

  private static final String PACEMAKER =
      "{'resourceType':'Device','id':'d','status':'active','patient':{'reference':'Patient/p'},"
          + "'type':{'text':'pacemaker'},'deviceName':[{'name':'Beat','type':'other'}],'udiCarrier':"
          + "[{'deviceIdentifier':'095','carrierHRF':'(01)095(21)7'}],'manufacturer':'Acme',"
          + "'modelNumber':'M','lotNumber':'L','serialNumber':'7','distinctIdentifier':'t',"
          + "'manufactureDate':'2018','expirationDate':'2030'}";

  @Test
  void aDeviceHasNamesNumbersAndDates() {
    var device = fact(Device.class, Bundles.quoted(PACEMAKER));

    assertThat(device.code().label()).isEqualTo("pacemaker");
    assertThat(device.names()).containsExactly("Beat");
    assertThat(device.carriers()).containsExactly(new Device.Carrier("095", "(01)095(21)7"));
    assertThat(List.of(
            Bundles.known(device.manufacturer()),
            Bundles.known(device.model()),
            Bundles.known(device.lot()),
            Bundles.known(device.serial()),
            Bundles.known(device.distinct())))
        .containsExactly("Acme", "M", "L", "7", "t");
    assertThat(text(device.manufactured()) + text(device.expires())).isEqualTo("20182030");
  }

  @Test
  void aDeviceThatIsNobodysIsNoFactAndCountedUnlessAUseNamesIt() {
    var scanner = "{'resourceType':'Device','id':'d','type':{'text':'scanner'}}";
    var alone = Bundles.quoted(scanner);
    var used = Bundles.quoted(
        scanner,
        "{'resourceType':'DeviceUseStatement','status':'active','device':{'reference':'Device/d'}}");

    assertThat(alone.record().facts()).isEmpty();
    assertThat(alone.report().rows())
        .contains(new ImportReport.Row("Device", "Device", Reason.NOT_MAPPED, 1));
    assertThat(fact(DeviceUse.class, used).code().label()).isEqualTo("scanner");
    assertThat(fact(DeviceUse.class, used).device()).isNull();
    assertThat(used.report().rows())
        .doesNotContain(new ImportReport.Row("Device", "Device", Reason.NOT_MAPPED, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'timingPeriod':{'start':'2019','end':'2020'}; 2019; 2020",
        "'timingDateTime':'2019-05'; 2019-05; none",
        "'timingTiming':{'event':['2019']}; none; none"
      })
  void theUseOfADeviceHasDeviceTimeSiteAndReasons(String timing, String start, String end) {
    var result = Bundles.quoted(
        PACEMAKER,
        "{'resourceType':'DeviceUseStatement','status':'completed','device':{'reference':"
            + "'Device/d','display':'his'},'recordedOn':'2021','bodySite':{'text':'chest'},"
            + "'reasonCode':[{'text':'block'}]," + timing + "}");

    var use = fact(DeviceUse.class, result);
    assertThat(use.code().label()).isEqualTo("pacemaker");
    assertThat(use.device()).hasToString("Device/d");
    assertThat(use.activity()).isEqualTo(Activity.ENDED);
    assertThat(text(use.start())).isEqualTo(start);
    assertThat(text(use.end())).isEqualTo(end);
    assertThat(text(use.recorded())).isEqualTo("2021");
    assertThat(Bundles.known(use.bodySite()).label()).isEqualTo("chest");
    assertThat(use.reasons()).hasSize(1);
  }

  @Test
  void noKnownDevicesIsADenialWhereverTheCodeStands() {
    var none = "'type':{'coding':[{'system':"
        + "'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips','code':"
        + "'no-known-devices'}]}";
    var use = "{'resourceType':'DeviceUseStatement','status':'active','device':{'reference':'#n'},"
        + "'contained':[{'resourceType':'Device','id':'n'," + none + "}]}";
    var own = "{'resourceType':'Device','patient':{'reference':'Patient/p'}," + none + "}";
    var not = "{'resourceType':'DeviceUseStatement','status':'not-done','device':{'display':'x'}}";

    assertThat(Bundles.quoted(use, own, not).record().facts())
        .allSatisfy(it -> assertThat(it).isInstanceOf(NegativeAssertion.class))
        .hasSize(3);
  }

  private static String response(String members) {
    return "{'resourceType':'QuestionnaireResponse','status':'completed'," + members + "}";
  }

  @Test
  void answersKeepTheirPlacesAndTheirTypes() {
    var result = Bundles.quoted(response("'questionnaire':'http://e.org/q','authored':'2024',"
        + "'author':{'display':'Ada'},'item':[{'linkId':'1','text':'t','answer':["
        + "{'valueBoolean':true},{'valueDecimal':1.50},{'valueInteger':2},{'valueDate':'2020'},"
        + "{'valueDateTime':'2021'},{'valueTime':'10:00:00'},{'valueString':'s'},"
        + "{'valueUri':'urn:x'},{'valueCoding':{'system':'y','code':'c','display':'d'}},"
        + "{'valueQuantity':{'value':3,'unit':'kg'}},{'valueReference':{'display':'r'}},"
        + "{'valueAttachment':{'contentType':'text/plain','data':'aGk='}}]},{'linkId':'2','item':["
        + "{'linkId':'2.1','answer':[{'valueString':'yes','item':[{'linkId':'2.1.1'}]}]}]}]"));

    var response = fact(QuestionnaireResponse.class, result);
    assertThat(response.questionnaire()).isEqualTo("http://e.org/q");
    assertThat(response.author()).isEqualTo("Ada");
    assertThat(response.items().get(0).answers())
        .extracting(it -> it.value() == null ? "none" : it.value().label())
        .containsExactly(
            "yes", "1.50", "2", "2020", "2021", "10:00:00", "s", "urn:x", "d", "3 kg", "r", "none");
    var below = response.items().get(1).items().get(0);
    assertThat(below.linkId()).isEqualTo("2.1");
    assertThat(below.answers().get(0).items()).extracting(Item::linkId).containsExactly("2.1.1");
    assertThat(result.record().facts(Document.class)).singleElement().satisfies(it -> {
      assertThat(it.size()).isEqualTo(2);
      assertThat(it.source().path()).endsWith(".answer[0]");
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'questionnaire':'http://e.org/q|2.0'; PHQ-9",
        "'questionnaire':'#in','contained':[{'resourceType':'Questionnaire','id':'in','title':"
            + "'Inner'}]; Inner",
        "'questionnaire':'http://e.org/other','_questionnaire':{'extension':[{'url':"
            + "'http://hl7.org/fhir/StructureDefinition/display','valueString':'Said'}]}; Said",
        "'questionnaire':'http://e.org/other'; ",
        "'authored':'2024'; "
      })
  void aResponseIsCalledAsItsQuestionnaireWhenThatIsKnown(String members, @Nullable String label) {
    var result = Bundles.quoted(
        response(members),
        "{'resourceType':'Questionnaire','url':'http://e.org/q','title':'PHQ-9','code':["
            + "{'system':'http://loinc.org','code':'44249-1'},{}]}");

    assertThat(fact(QuestionnaireResponse.class, result).code().label())
        .isEqualTo(label == null ? "" : label);
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .doesNotContain(Code.UNRESOLVED_REFERENCE);
  }

  @Test
  void itemsBeyondTheDeepestLevelAreCountedAndSaid() {
    var deepest = QuestionnaireResponse.DEEPEST;
    var nested = "'item':[{'linkId':'x'".repeat(deepest + 1).replace("'x''item'", "'x','item'")
        + "}]".repeat(deepest + 1);
    var result = Bundles.quoted(response(nested));

    var level = 0;
    for (var items = fact(QuestionnaireResponse.class, result).items();
        !items.isEmpty();
        items = items.get(0).items()) {
      level++;
    }
    assertThat(level).isEqualTo(deepest);
    assertThat(result.report().issues())
        .extracting(ImportIssue::code, ImportIssue::detail)
        .containsExactly(tuple(Code.LIMIT, "items more than 24 levels deep; not taken"));
  }

  @ParameterizedTest
  @CsvSource({"in-progress,ACTIVE", "completed,ENDED", "amended,ENDED", "stopped,STOPPED"})
  void aResponseMayBeUnfinished(String status, Activity activity) {
    var result =
        Bundles.quoted("{'resourceType':'QuestionnaireResponse','status':'" + status + "'}");

    assertThat(fact(QuestionnaireResponse.class, result).activity()).isEqualTo(activity);
  }

  @Test
  void aPictureIsADocument() {
    var result = Bundles.quoted("{'resourceType':'Media','status':'completed','type':{'text':"
        + "'image'},'modality':{'text':'dermoscopy'},'createdDateTime':'2024','operator':"
        + "{'display':'Ada'},'content':{'contentType':'text/plain','title':'t','data':'aGk=',"
        + "'url':'Binary/1'}}");

    var picture = fact(Document.class, result);
    assertThat(picture.code().label()).isEqualTo("dermoscopy");
    assertThat(text(picture.date())).isEqualTo("2024");
    assertThat(picture.author()).isEqualTo("Ada");
    assertThat(picture.size()).isEqualTo(2);
    assertThat(picture.location()).isEqualTo("Binary/1");
  }
}
