package dev.consilium.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.record.Source;
import dev.consilium.core.record.SourceDocument;
import dev.consilium.core.record.Verification;
import dev.consilium.matching.Cases;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseProfileTest {

  private static final Source SOURCE = new Source("doc", 0, "Bundle", -1);
  private static final CodeableText BREAST =
      CodeableText.of(Cases.SCT, "254837009", "Malignant neoplasm of breast");
  private static final CodeableText DIABETES =
      CodeableText.of(Cases.SCT, "44054006", "Diabetes mellitus type 2");

  @Test
  void takesCodesResidenceAndLanguagesFromTheRecord() {
    var profile = of(
            condition("Condition/1", BREAST, Activity.ACTIVE, Verification.CONFIRMED),
            new CancerStage(
                new FactId("Observation/2"),
                SOURCE,
                CodeableText.UNKNOWN,
                CancerStage.Basis.CLINICAL,
                CodeableText.of(Cases.SCT, "1222806003", "IIB"),
                null,
                null,
                null,
                null,
                null,
                null),
            variant("Observation/3", "HGNC:1100", null),
            procedure("Procedure/4", Activity.ENDED))
        .build();

    assertThat(profile.codes())
        .extracting(it -> it.code().code(), CaseCode::kind, CaseCode::weight, CaseCode::facts)
        .containsExactly(
            tuple("1222806003", CodeKind.STAGE, 200, facts("Observation/2")),
            tuple("254837009", CodeKind.DIAGNOSIS, 1000, facts("Condition/1")),
            tuple("64368001", CodeKind.PROCEDURE, 300, facts("Procedure/4")),
            tuple("HGNC:1100", CodeKind.GENE, 900, facts("Observation/3")));
    assertThat(profile.residence()).contains(new Jurisdiction("US-AZ"));
    assertThat(profile.languages()).containsExactly("es", "en");
  }

  @Test
  void weighsHistologyAndStagesOfTheConditionItself() {
    var condition = new Condition(
        new FactId("Condition/1"),
        SOURCE,
        BREAST,
        Activity.ACTIVE,
        Verification.CONFIRMED,
        null,
        null,
        null,
        List.of(),
        CodeableText.of(Cases.SCT, "408643008", "Infiltrating duct carcinoma of breast"),
        List.of(CodeableText.of(Cases.SCT, "1222806003", "IIB")));

    assertThat(of(condition).build().codes())
        .extracting(CaseCode::kind, CaseCode::weight)
        .containsExactly(
            tuple(CodeKind.STAGE, 200),
            tuple(CodeKind.DIAGNOSIS, 1000),
            tuple(CodeKind.HISTOLOGY, 800));
  }

  @Test
  void weighsWhatIsOverOrUncertainLess() {
    assertThat(weight(Activity.ENDED, Verification.CONFIRMED)).isEqualTo(300);
    assertThat(weight(Activity.ACTIVE, Verification.UNCONFIRMED)).isEqualTo(500);
    assertThat(weight(Activity.REMISSION, Verification.UNSTATED)).isEqualTo(720);
  }

  @Test
  void joinsTheSameCodeOfSeveralFacts() {
    var profile = of(
            condition("Condition/1", BREAST, Activity.ENDED, Verification.CONFIRMED),
            condition("Condition/2", BREAST, Activity.ACTIVE, Verification.CONFIRMED),
            condition("Condition/3", BREAST, Activity.ENDED, Verification.CONFIRMED))
        .build();

    assertThat(profile.codes()).singleElement().satisfies(it -> {
      assertThat(it.weight()).isEqualTo(1000);
      assertThat(it.facts()).isEqualTo(facts("Condition/1", "Condition/2", "Condition/3"));
      assertThat(it).hasToString("CaseCode[DIAGNOSIS]");
    });
  }

  @Test
  void leavesOutGenesWhoseVariantIsHarmless() {
    assertThat(of(variant("Observation/1", "HGNC:1100", "LA6675-8")).build().codes())
        .isEmpty();
    assertThat(of(variant("Observation/1", "HGNC:1100", "LA26334-5")).build().codes())
        .isEmpty();
    assertThat(of(variant("Observation/1", "HGNC:1100", "LA6668-3")).build().codes())
        .hasSize(1);
  }

  @Test
  void weighsFactsBesideTheFocusLess() {
    var profile = of(
            condition("Condition/1", BREAST, Activity.ACTIVE, Verification.CONFIRMED),
            condition("Condition/2", DIABETES, Activity.ACTIVE, Verification.CONFIRMED))
        .focus(new FactId("Condition/1"))
        .build();

    assertThat(profile.codes()).extracting(CaseCode::weight).containsExactly(1000, 200);
  }

  @Test
  void refusesAFocusThatIsNotInTheRecord() {
    assertThatThrownBy(() -> of().focus(new FactId("Condition/9")))
        .hasMessage("Case profile C-1: the record does not hold the fact in focus"
            + " [focus-in-record]. Name a fact of the record the profile is made of.");
    assertThatThrownBy(() -> Cases.profile().focus(new FactId("Condition/9")))
        .hasMessageContaining("[focus-in-record]");
  }

  @Test
  void letsTheHostSayWhereThePatientLives() {
    assertThat(of().residence(new Jurisdiction("DE")).build().residence())
        .contains(new Jurisdiction("DE"));
  }

  @Test
  void refusesWeightsOutOfRange() {
    for (int weight : new int[] {0, 1001}) {
      assertThatThrownBy(
              () -> new CaseCode(Coding.of(Cases.SCT, "1"), CodeKind.GENE, weight, List.of()))
          .hasMessage("Case code: weight " + weight
              + " [code-weight-range]. Give thousandths from 1 to 1000.");
    }
  }

  @Test
  void namesEqualProfilesAlikeWhateverTheOrder() {
    var a = Cases.diagnosis(Cases.SCT, "1");
    var b = Cases.diagnosis(Cases.SCT, "2");
    var one = Cases.profile().code(a).code(b).exclude(new PartyId("x")).exclude(new PartyId("y"));
    var two = Cases.profile().code(b).code(a).exclude(new PartyId("y")).exclude(new PartyId("x"));

    assertThat(one.build().hash()).isEqualTo(two.build().hash());
    assertThat(one.build().hash()).isNotEqualTo(Cases.profile().code(a).build().hash());
  }

  @Test
  void namesProfilesApartByEveryThingTheySay() {
    var same = new PartyId("x");
    assertThat(Set.of(
            Cases.profile().build().hash(),
            Cases.profile().residence(new Jurisdiction("DE")).build().hash(),
            Cases.profile().language("de").build().hash(),
            Cases.profile().treatedBy(same).build().hash(),
            Cases.profile().treatedAt(same).build().hash(),
            Cases.profile().exclude(same).build().hash(),
            Cases.profile().treatedBy(same, Coding.of("npi", "1")).build().hash()))
        .hasSize(7);
  }

  @Test
  void tellsPartiesUnderAllTheirIds() {
    var parties = Cases.profile()
        .treatedBy(new PartyId("a"), Coding.of("npi", "1"))
        .treatedAt(new PartyId("o"))
        .exclude(new PartyId("e"))
        .sameParty(Set.of(new PartyId("a"), new PartyId("b")))
        .build()
        .parties();

    assertThat(parties.doctors()).containsExactly(new PartyId("a"), new PartyId("b"));
    assertThat(parties.registerNumbers()).containsExactly("npi|1");
    assertThat(parties.organisations()).containsExactly(new PartyId("o"));
    assertThat(parties.excluded()).containsExactly(new PartyId("e"));
    assertThat(parties.excludes(new PartyId("a"))).isFalse();
    assertThat(parties).hasToString("Parties");
  }

  @Test
  void printsTheCaseAndACountOnly() {
    assertThat(Cases.profile().code(Cases.diagnosis(Cases.SCT, "254837009")).build())
        .hasToString("CaseProfile[C-1, 1 codes]");
  }

  private static int weight(Activity activity, Verification verification) {
    return of(condition("Condition/1", BREAST, activity, verification))
        .build()
        .codes()
        .get(0)
        .weight();
  }

  private static CaseProfileBuilder of(ClinicalFact... facts) {
    var patient = new Patient(
        "p",
        List.of(),
        List.of(),
        null,
        Patient.Sex.UNSTATED,
        null,
        false,
        new Jurisdiction("US-AZ"),
        List.of("es", "en", "es"));
    var record = HealthRecord.of(
        patient,
        List.of(new SourceDocument("doc", ContentHash.of(new byte[0]), 0, "text/plain")),
        List.of(facts));
    return CaseProfile.of(record, new CaseId("C-1"), Cases.DAY, Cases.TO_PATIENT);
  }

  private static Condition condition(
      String id, CodeableText code, Activity activity, Verification verification) {
    return new Condition(
        new FactId(id),
        SOURCE,
        code,
        activity,
        verification,
        null,
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  private static GenomicVariant variant(String id, String gene, @Nullable String significance) {
    return new GenomicVariant(
        new FactId(id),
        SOURCE,
        CodeableText.UNKNOWN,
        CodeableText.of("http://www.genenames.org", gene, gene),
        null,
        null,
        null,
        significance == null ? null : CodeableText.of("http://loinc.org", significance, "x"),
        null,
        null);
  }

  private static Procedure procedure(String id, Activity activity) {
    return new Procedure(
        new FactId(id),
        SOURCE,
        CodeableText.of(Cases.SCT, "64368001", "Partial mastectomy"),
        activity,
        null,
        null,
        List.of(),
        List.of());
  }

  private static List<FactId> facts(String... ids) {
    return List.of(ids).stream().map(FactId::new).toList();
  }
}
