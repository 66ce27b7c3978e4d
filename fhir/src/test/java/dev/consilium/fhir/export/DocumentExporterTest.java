package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Documents.CONTEXT;
import static dev.consilium.fhir.export.Documents.EXPORTER;
import static dev.consilium.fhir.export.Documents.NOON;
import static dev.consilium.fhir.export.Documents.rich;
import static dev.consilium.fhir.export.Documents.signed;
import static dev.consilium.fhir.export.Documents.signedByAll;
import static dev.consilium.fhir.export.Documents.solo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.record.Patient.Sex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentExporterTest {

  private static final Pattern URN = Pattern.compile(
      "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private final Bundle document = EXPORTER.document(signedByAll(rich()), NOON);

  @Test
  void beginsWithTheComposition() {
    assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
    assertThat(document.getTimestampElement().getValueAsString())
        .isEqualTo("2026-03-09T12:00:00.250Z");
    assertThat(document.getIdentifier().getSystem()).isEqualTo("urn:ietf:rfc:3986");
    assertThat(document.getIdentifier().getValue()).matches(URN);
    assertThat(types())
        .containsExactly(
            "Composition",
            "Patient",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Condition",
            "DocumentReference",
            "DocumentReference",
            "DocumentReference",
            "DocumentReference",
            "ServiceRequest",
            "ClinicalImpression",
            "DiagnosticReport",
            "Practitioner",
            "Practitioner",
            "Practitioner",
            "Provenance",
            "Provenance",
            "Provenance");
  }

  @Test
  void namesEachEntryOnceAndResolvesEachReference() {
    var names = document.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getFullUrl)
        .toList();
    var targets = new HashSet<String>();
    document.getEntry().forEach(it -> targets.addAll(targets(it.getResource())));

    assertThat(names).doesNotHaveDuplicates().allMatch(it -> URN.matcher(it).matches());
    assertThat(targets).isNotEmpty().isSubsetOf(names);
  }

  @Test
  void reachesEachResourceButProvenanceFromTheComposition() {
    var reached = new HashSet<String>();
    reach(document.getEntryFirstRep().getFullUrl(), reached);

    assertThat(document.getEntry())
        .filteredOn(it -> !(it.getResource() instanceof Provenance))
        .allSatisfy(it -> assertThat(reached).contains(it.getFullUrl()));
  }

  @Test
  void givesEachResourceANarrative() {
    assertThat(document.getEntry())
        .extracting(Bundle.BundleEntryComponent::getResource)
        .allSatisfy(
            it -> assertThat(((DomainResource) it).getText().getDiv().allText()).isNotBlank());
  }

  @Test
  void isTheSameToTheByteForEqualInput() {
    var again = new DocumentExporter(
        FhirContext.forR4(), DocumentSettings.of(new PartyId("clinic"), "Example Clinic"));

    var json = EXPORTER.json(document);

    assertThat(again.json(again.document(signedByAll(rich()), NOON))).isEqualTo(json);
  }

  @Test
  void staysTheSameWhenReadAndWrittenAgain() {
    var json = EXPORTER.json(document);

    var read = CONTEXT.newJsonParser().parseResource(Bundle.class, new String(json, UTF_8));

    assertThat(new String(EXPORTER.json(read), UTF_8)).isEqualTo(new String(json, UTF_8));
  }

  @Test
  void namesEntriesByContentAndNotByTime() {
    var later = EXPORTER.document(signedByAll(rich()), NOON.plusSeconds(1));
    var other = EXPORTER.document(signed(solo()), NOON);

    assertThat(urls(later)).isEqualTo(urls(document));
    assertThat(urls(other)).doesNotContainAnyElementsOf(urls(document));
  }

  @Test
  void saysWhatKindOfDocumentItIs() {
    var composition = composition(document);

    assertThat(composition.getType().getCodingFirstRep().getCode()).isEqualTo("11488-4");
    assertThat(composition.getTitle()).isEqualTo("Second opinion");
    assertThat(composition.getLanguage()).isEqualTo("en");
    assertThat(composition.getIdentifier().getValue())
        .isEqualTo(Values.named(rich().hash()).getValue())
        .startsWith("ni:///sha-256;");
    assertThat(find(document, composition.getCustodian(), Organization.class).getName())
        .isEqualTo("Example Clinic");
    assertThat(
            find(document, composition.getEventFirstRep().getDetailFirstRep(), ServiceRequest.class)
                .getCategoryFirstRep()
                .getCodingFirstRep()
                .getCode())
        .isEqualTo("77406008");
  }

  @Test
  void takesAnotherTypeAndItsTitleWhenItHasNoDisplay() {
    var settings = new DocumentSettings(
        new PartyId("c"), "C", Coding.of(Codes.LOINC, "60570-9"), "Pathology opinion");
    var written = new DocumentExporter(CONTEXT, settings).document(signed(solo()), NOON);
    var oncology = new DocumentSettings(
        new PartyId("c"), "C", DocumentSettings.ONCOLOGY_CONSULT_NOTE, "Opinion");

    assertThat(composition(written).getType().getText()).isEqualTo("Pathology opinion");
    assertThat(composition(new DocumentExporter(CONTEXT, oncology).document(signed(solo()), NOON))
            .getType()
            .getText())
        .isEqualTo("Oncology Consult note");
  }

  @ParameterizedTest
  @CsvSource({"' ',T", "C,' '"})
  void refusesSettingsWithAGap(String name, String title) {
    assertThatThrownBy(() ->
            new DocumentSettings(new PartyId("c"), name, DocumentSettings.CONSULT_NOTE, title))
        .hasMessage("Document settings: custodian name or title is blank [text-present]."
            + " Fill in both.");
  }

  @Test
  void replacesTheEarlierVersion() {
    var composition = composition(document);
    var first = composition(EXPORTER.document(signed(solo()), NOON));

    assertThat(composition.getStatus()).isEqualTo(Composition.CompositionStatus.AMENDED);
    assertThat(composition.getRelatesToFirstRep().getCode())
        .isEqualTo(Composition.DocumentRelationshipType.REPLACES);
    assertThat(((Identifier) composition.getRelatesToFirstRep().getTarget()).getValue())
        .isEqualTo(first.getIdentifier().getValue());
    assertThat(one(document, DiagnosticReport.class).getStatus())
        .isEqualTo(DiagnosticReport.DiagnosticReportStatus.AMENDED);
    assertThat(first.getStatus()).isEqualTo(Composition.CompositionStatus.FINAL);
    assertThat(first.hasRelatesTo()).isFalse();
  }

  @Test
  void staysPreliminaryWithoutSignatures() {
    var draft = EXPORTER.preliminary(solo(), NOON);

    assertThat(composition(draft).getStatus()).isEqualTo(Composition.CompositionStatus.PRELIMINARY);
    assertThat(composition(draft).hasAttester()).isFalse();
    assertThat(one(draft, DiagnosticReport.class).getStatus())
        .isEqualTo(DiagnosticReport.DiagnosticReportStatus.PRELIMINARY);
    assertThat(one(draft, ServiceRequest.class).getStatus())
        .isEqualTo(ServiceRequest.ServiceRequestStatus.ACTIVE);
    assertThat(one(draft, ClinicalImpression.class).getStatus())
        .isEqualTo(ClinicalImpression.ClinicalImpressionStatus.INPROGRESS);
    assertThat(one(draft, Provenance.class).hasSignature()).isFalse();
  }

  @Test
  void namesWhoAttestsAndHow() {
    assertThat(composition(document).getAttester())
        .extracting(it -> it.getMode().toCode())
        .containsExactly("legal", "legal", "professional", "professional");
    assertThat(composition(document).getAttester().get(3).getParty().getReference())
        .isEqualTo(document.getEntry().get(15).getFullUrl());
  }

  @Test
  void carriesTheSignaturesOverTheOpinionsBytes() {
    var signatures = one(document, Provenance.class).getSignature();

    assertThat(signatures)
        .extracting(it -> it.getTypeFirstRep().getCode())
        .containsExactly(
            "1.2.840.10065.1.12.1.1", "1.2.840.10065.1.12.1.2", "1.2.840.10065.1.12.1.5");
    assertThat(signatures)
        .extracting(it -> it.getSigFormat())
        .containsExactly("application/pkcs7-signature", "application/jose", "application/jose");
    assertThat(signatures.get(0).getData()).containsExactly(0, 1, 2);
    assertThat(SignatureType.format("PGP")).isEqualTo("application/octet-stream");
  }

  @Test
  void disclosesWhatMachinesContributedAndWhoReadIt() {
    var provenances = all(document, Provenance.class);
    var verified = provenances.get(1);
    var edited = provenances.get(2);

    assertThat(verified.getMeta().getSecurityFirstRep().getCode()).isEqualTo("AIAST");
    assertThat(((Device) verified.getContained().get(0)).getDeviceNameFirstRep().getName())
        .isEqualTo("Drafter");
    assertThat(verified.getAgent())
        .extracting(it -> it.getType().getCodingFirstRep().getCode())
        .containsExactly("assembler", "verifier");
    assertThat(verified.getAgent().get(1).getWho().getReference())
        .isEqualTo(document.getEntry().get(4).getFullUrl());
    assertThat(edited.getAgent().get(1).getWho().getDisplay()).isEqualTo("Dr R");
    assertThat(verified.getEntity())
        .extracting(it -> it.getWhat().getDisplay())
        .containsExactly("Prompt", "Input", "Output");
    assertThat(all(EXPORTER.document(signed(solo()), NOON), Provenance.class)).hasSize(1);
  }

  @Test
  void showsRecordsByHashAndNeverByContent() {
    var records = all(document, DocumentReference.class);

    assertThat(records).hasSize(4).allSatisfy(it -> {
      var attachment = it.getContentFirstRep().getAttachment();
      assertThat(attachment.hasData() || attachment.hasUrl() || attachment.hasHash())
          .isFalse();
      assertThat(it.getMasterIdentifier().getValue()).startsWith("ni:///sha-256;");
    });
    assertThat(records)
        .extracting(
            it -> it.getContentFirstRep().getAttachment().getCreationElement().getValueAsString())
        .containsExactly("2024", "2024-03-09", "2024-03-09T10:15:00+01:00", null);
  }

  @Test
  void keepsMarkupInTextAsText() {
    var summary = composition(document).getSection().stream()
        .filter(it -> it.getTitle().equals("Case summary"))
        .findFirst()
        .orElseThrow();

    assertThat(summary.getText().getDivAsString())
        .contains("A lump &lt;script&gt;alert(1)&lt;/script&gt; &amp; a scar.")
        .doesNotContain("<script");
  }

  @Test
  void printsADissentWordForWord() {
    assertThat(section("Panel"))
        .contains("REPORT_ALL, quorum 2: REPORTED, ALL_REPORTED (1 to 1)")
        .contains("Dr Noether, Pathology (DISSENT): Wait first.")
        .contains("Dr L, sealed before the reveal (DISSENT): Operate now.");
    assertThat(one(document, DiagnosticReport.class).getConclusionCode())
        .extracting(it -> it.getCodingFirstRep().getCode())
        .containsExactly("C50.4", "confirmed", "changed", "less-invasive", "major", "no-consensus");
  }

  @Test
  void saysInCodesThatNothingCouldBeJudged() {
    var report = one(EXPORTER.document(signed(Documents.unjudged()), NOON), DiagnosticReport.class);

    assertThat(report.getConclusionCode())
        .extracting(it ->
            it.getCodingFirstRep().getSystem() + "|" + it.getCodingFirstRep().getCode())
        .contains(
            "https://consilium.dev/fhir/CodeSystem/treatment-category|indeterminate",
            "https://consilium.dev/fhir/CodeSystem/clinical-impact|not-assessed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reason for referral|q1: Is it cancer?",
        "Records reviewed|Missing: MRI. Extent is not known.",
        "Initial opinion as received|Mastectomy.",
        "Evaluation note|data/a.pdf: Grade 2. (NOTABLE_B, RADPEER 3b)",
        "Plan of care note|a1: Lumpectomy. (CONDITIONAL, HIGH, m1A is) []",
        "Plan of care note|MRI (before treatment): Extent.",
        "Plan of care note|Scan: Spread.",
        "Plan of care note|NCT00000000 A trial: May suit. (2026-03-09)",
        "Alternatives|+ Smaller operation",
        "Alternatives|- Radiation follows",
        "Alternatives|Wishes to keep the breast.",
        "Answers|q1: Yes, an early one.",
        "Answers|q2 (not answerable): The stage is not known without the MRI.",
        "Urgency and warning signs|ASAP by 2026-04-08: Operate by then.",
        "Urgency and warning signs|Fever: Go to the emergency room.",
        "Rationale and references|[r1] Fisher 2002. DOI 10.1056/NEJMoa022152",
        "Summary for the patient|When can I have the operation?",
        "Limitations|No physical examination took place.",
        "Independence|dr-noether, 2026-03-09: I have no tie.",
        "Use of artificial intelligence|case summary: Drafter 3.1 (Maker) drafted the text.",
        "Authors|Licence US-AZ AZ-123, verified 2026-03-09",
        "Quality review|Dr Somerville, list 1, 2026-03-09T12:00:00.250999Z",
        "Quality review|Waived by Dr Lead, indemnity-covers: Cover is applied for.",
        "Quality review|Remark, reading-level: It is hard to read.",
        "Authors|Waived by Dr Lead, indemnity-covers: Cover is applied for.",
        "Disclaimers|+1 555 0100",
        "Versions and addenda|Version 1, 2026-03-09: REPLACES, A new slide. [HEADER, RECORDS,",
        "Versions and addenda|f1, 2026-03-09: When? Soon.",
      })
  void saysEachSectionInWords(String titleAndLine) {
    var parts = List.of(titleAndLine.split("\\|", 2));

    assertThat(section(parts.get(0))).contains(parts.get(1));
  }

  @Test
  void leavesOutWhatThereIsNot() {
    var composition = composition(EXPORTER.document(signed(solo()), NOON));

    assertThat(composition.getSection())
        .extracting(Composition.SectionComponent::getTitle)
        .doesNotContain("Panel", "Quality review", "Versions and addenda");
  }

  @Test
  void saysWhenASubjectIsAPseudonym() {
    var named = one(document, Patient.class).getNameFirstRep();
    var masked = one(EXPORTER.document(signed(solo()), NOON), Patient.class).getNameFirstRep();

    assertThat(named.getUse()).isEqualTo(HumanName.NameUse.OFFICIAL);
    assertThat(masked.getUse()).isEqualTo(HumanName.NameUse.ANONYMOUS);
    assertThat(masked.getText()).isEqualTo("Patient 17");
  }

  @Test
  void namesThePatientWhenTheCallerDoes() {
    var patient = one(EXPORTER.document(signed(solo()), Documents.patient(), NOON), Patient.class);

    assertThat(patient.getIdentifier())
        .extracting(it -> it.getSystem() + "|" + it.getValue())
        .containsExactly("urn:oid:2.16.840.1.113883.19.5|MRN-7", "null|A 1");
    assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1971-05-04");
    assertThat(patient.getGender().toCode()).isEqualTo("female");
    assertThat(patient.getNameFirstRep().getText()).isEqualTo("Patient 17");
    assertThat(patient.getText().getDiv().allText()).contains("1971-05-04").contains("Female");
  }

  @ParameterizedTest
  @CsvSource({"FEMALE,female", "MALE,male", "OTHER,other", "UNSTATED,"})
  void saysNoMoreOfThePatientThanTheRecordDoes(Sex sex, String code) {
    var sent = new dev.consilium.core.record.Patient(
        "p", List.of(), List.of(), null, sex, null, false, null, List.of());
    var patient = one(EXPORTER.document(signed(solo()), sent, NOON), Patient.class);

    assertThat(patient.hasGender() ? patient.getGender().toCode() : null).isEqualTo(code);
    assertThat(patient.hasBirthDate() || patient.hasIdentifier()).isFalse();
  }

  @Test
  void namesNoPatientUnlessTheCallerDoes() {
    var patient = one(document, Patient.class);

    assertThat(patient.hasIdentifier() || patient.hasBirthDate() || patient.hasGender())
        .isFalse();
  }

  @Test
  void carriesTheSignedBytesSoThatTheBundleAloneCanBeVerified() {
    var signatures = one(document, Provenance.class).getSignature();
    var attestations = signedByAll(rich()).attestations();

    for (int i = 0; i < signatures.size(); i++) {
      var carried = (Base64BinaryType) signatures
          .get(i)
          .getExtensionByUrl("https://consilium.dev/fhir/StructureDefinition/signed-statement")
          .getValue();
      assertThat(carried.getValue())
          .isEqualTo(OpinionJson.statement(attestations.get(i).statement()));
      assertThat(new String(carried.getValue(), UTF_8)).contains(rich().hash().toString());
    }
  }

  @Test
  void claimsNoStatusOfTheInitialDiagnosis() {
    var condition = one(document, Condition.class);

    assertThat(condition.hasClinicalStatus() || condition.hasVerificationStatus())
        .isFalse();
    assertThat(condition.getCode().getCodingFirstRep().getCode()).isEqualTo("C50.4");
    assertThat(one(document, Practitioner.class)
            .getQualificationFirstRep()
            .getIdentifierFirstRep()
            .getValue())
        .isEqualTo("AZ-123");
  }

  private List<String> types() {
    return document.getEntry().stream().map(it -> it.getResource().fhirType()).toList();
  }

  private String section(String title) {
    return composition(document).getSection().stream()
        .filter(it -> it.getTitle().equals(title))
        .findFirst()
        .orElseThrow()
        .getText()
        .getDiv()
        .allText();
  }

  private void reach(String url, Set<String> reached) {
    if (reached.add(url)) {
      document.getEntry().stream()
          .filter(it -> it.getFullUrl().equals(url))
          .forEach(it -> targets(it.getResource()).forEach(next -> reach(next, reached)));
    }
  }

  private static List<String> targets(Base base) {
    var targets = new ArrayList<String>();
    if (base instanceof Reference reference
        && reference.hasReference()
        && !reference.getReference().startsWith("#")) {
      targets.add(reference.getReference());
    }
    for (var child : base.children()) {
      child.getValues().forEach(it -> targets.addAll(targets(it)));
    }
    return targets;
  }

  private static List<String> urls(Bundle bundle) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getFullUrl)
        .toList();
  }

  private static Composition composition(Bundle bundle) {
    return one(bundle, Composition.class);
  }

  private static <T extends Resource> T one(Bundle bundle, Class<T> type) {
    return all(bundle, type).get(0);
  }

  private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static <T extends Resource> T find(Bundle bundle, Reference to, Class<T> type) {
    return type.cast(bundle.getEntry().stream()
        .filter(it -> it.getFullUrl().equals(to.getReference()))
        .findFirst()
        .orElseThrow()
        .getResource());
  }
}
