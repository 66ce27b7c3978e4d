package dev.consilium.crypto;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.ConsentGrant;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.DisclosureDecision;
import dev.consilium.core.consent.DisclosureGate;
import dev.consilium.core.consent.DisclosurePermit;
import dev.consilium.core.consent.DisclosureRequest;
import dev.consilium.core.consent.KnownConsents;
import dev.consilium.core.consent.Obligation;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.dossier.DossierItem;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.signature.SigningIdentity;
import dev.consilium.crypto.signature.TrustedSigners;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A hospital sends a dossier of two files to two experts; to be spoilt one thing at a time. */
final class Scene {

  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  static final Instant END = Instant.parse("2026-02-01T00:00:00Z");
  static final CaseId CASE = new CaseId("C-17");
  static final PartyId HOSPITAL = new PartyId("org-1");
  static final PartyId EXPERT = new PartyId("spec-9");
  static final PartyId SECOND = new PartyId("spec-10");
  static final IdentityKey KEY = IdentityKey.generate(Chance.of(1));
  static final IdentityKey SECOND_KEY = IdentityKey.generate(Chance.of(2));
  static final SigningIdentity SIGNER = SigningIdentity.create(
      HOSPITAL,
      Duration.ofDays(36_500),
      Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC),
      Chance.of(3));
  static final byte[] BUNDLE = "{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8);
  static final byte[] SCAN = scan();
  static final CaseDossier DOSSIER = dossier(CASE);
  static final UUID ID = UUID.fromString("6f1c1c1e-0000-4000-8000-000000000001");
  static final PackageOrder ORDER = new PackageOrder(HOSPITAL, ID, null);

  private static final PackageReader READER =
      PackageReader.trusting(TrustedSigners.none().and(HOSPITAL, SIGNER.certificate()));

  private Scene() {}

  // Permits every review for a year.
  private static final byte[] PACK = """
      {"kind": "consilium.rule-pack", "schema": 1, "id": "pack", "version": "1.0.0",
       "date": "2026-01-01", "source": "None.", "notice": "For tests.", "validDays": 365,
       "governedBy": {"LICENSURE": "patient.place"},
       "rules": [{"id": "R-1", "kinds": ["LICENSURE"], "jurisdictions": ["*"],
         "when": {"all": []}, "verdict": "PERMIT", "citation": "Law 1", "evidence": "read"}]}
      """.getBytes(StandardCharsets.UTF_8);

  private static byte[] scan() {
    var scan = new byte[150_000];
    Chance.of(4).nextBytes(scan);
    return scan;
  }

  static CaseDossier dossier(CaseId caseId) {
    return CaseDossier.of(
        caseId,
        1,
        NOON,
        List.of(
            new DossierItem(
                "imaging/1/scan.dcm",
                "application/dicom",
                SCAN.length,
                ContentHash.of(SCAN),
                "A scan"),
            new DossierItem(
                "fhir/bundle.json",
                "application/fhir+json",
                BUNDLE.length,
                ContentHash.of(BUNDLE),
                "The record")));
  }

  static DisclosurePermit permit(PartyId recipient) {
    return permit(DOSSIER, recipient, PurposeOfUse.TREAT, END);
  }

  static DisclosurePermit permit(
      CaseDossier dossier, PartyId recipient, PurposeOfUse purpose, Instant end) {
    var request = DisclosureRequest.of(dossier.caseId(), recipient, dossier.hash(), purpose, NOON)
        .period(NOON.minusSeconds(3600), end)
        .profile("identified")
        .crossesBorder(false)
        .grants(grants(dossier.caseId(), purpose))
        .rule(RuleEngine.of(RulePack.read(PACK))
            .decide(RuleRequest.of(
                    new RuleQuestion(RuleKind.LICENSURE, dossier.caseId(), recipient, NOON))
                .patientIn(new Jurisdiction("DE"))
                .build()))
        .obligation(new Obligation("no-redisclosure", "Do not pass it on.", "Law 2"))
        .build();
    return ((DisclosureDecision.Permitted) DisclosureGate.decide(request)).permit();
  }

  static List<ConsentGrant> grants(CaseId caseId, PurposeOfUse purpose) {
    return List.of(
        grant(caseId, ConsentKind.SERVICE, purpose),
        grant(caseId, ConsentKind.RECORDS_DISCLOSURE, purpose));
  }

  /** Nothing was withdrawn. */
  static KnownConsents consents(CaseId caseId) {
    var all = new ArrayList<ConsentGrant>();
    for (var purpose : PurposeOfUse.values()) {
      all.addAll(grants(caseId, purpose));
    }
    return KnownConsents.of(all);
  }

  private static ConsentGrant grant(CaseId caseId, ConsentKind kind, PurposeOfUse purpose) {
    return new ConsentGrant(
        "G-" + kind + "-" + purpose,
        caseId,
        kind,
        new PartyId("pat-1"),
        ConsentGrant.Authority.PATIENT,
        Recipients.only(EXPERT, SECOND),
        Set.of(purpose),
        new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z")),
        null,
        ContentHash.of(new byte[] {2}));
  }

  static ListedRecipients directory() {
    return ListedRecipients.none()
        .and(EXPERT, KEY.recipient(), Period.from(NOON.minusSeconds(60)))
        .and(SECOND, SECOND_KEY.recipient(), Period.from(NOON.minusSeconds(60)));
  }

  static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  static PackageWriter writer() {
    return writer(ORDER, at(NOON));
  }

  static PackageWriter writer(PackageOrder order, Clock clock) {
    return PackageWriter.of(
        DOSSIER, order, SIGNER, directory(), Scene::consents, clock, Chance.of(5));
  }

  /** Ready to be committed. */
  static PackageWriter full(PackageWriter writer) {
    writer.to(KEY.recipient(), permit(EXPERT));
    writer.to(SECOND_KEY.recipient(), permit(SECOND));
    writer.add("fhir/bundle.json", BUNDLE);
    writer.add("imaging/1/scan.dcm", SCAN);
    return writer;
  }

  static PackageReader reader() {
    return READER;
  }
}
