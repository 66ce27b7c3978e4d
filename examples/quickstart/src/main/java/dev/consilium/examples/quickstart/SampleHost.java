package dev.consilium.examples.quickstart;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.consent.KnownConsents;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.dossier.DossierItem;
import dev.consilium.core.opinion.Completion;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.quality.QualityOutcome;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.crypto.ListedRecipients;
import dev.consilium.crypto.PackageOrder;
import dev.consilium.crypto.PackageWriter;
import dev.consilium.crypto.Sealing;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.keys.RecipientKey;
import dev.consilium.crypto.signature.SigningIdentity;
import dev.consilium.matching.Match;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.profile.Consultation;
import dev.consilium.matching.synthetic.SyntheticDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** What the host application brings: clock, chance, keys, directory, and the people's input. */
public final class SampleHost {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Clock clock;
  private final SecureRandom random;
  private final Consumer<String> screen;
  private final SigningIdentity hospital;
  private final SigningIdentity expert;
  private final IdentityKey expertReads;

  /**
   * Makes a host with keys of its own.
   *
   * @param clock tells now
   * @param random the source of keys and nonces
   * @param screen shows a line to a person
   */
  public SampleHost(Clock clock, SecureRandom random, Consumer<String> screen) {
    // A whole case in one instant: what was decided a line above still holds.
    this.clock = Clock.fixed(clock.instant(), ZoneOffset.UTC);
    this.random = random;
    this.screen = screen;
    hospital = SigningIdentity.create(SamplePeople.COORDINATOR.party(), YEAR, clock, random);
    expert = SigningIdentity.create(new PartyId("expert"), YEAR, clock, random);
    expertReads = IdentityKey.generate(random);
  }

  /**
   * Opens the shipped case.
   *
   * @return a synthetic FHIR R4 bundle, to be closed by the caller
   */
  public static InputStream shippedCase() {
    return Objects.requireNonNull(
        SampleHost.class.getResourceAsStream("oncology-case.json"), "oncology-case.json");
  }

  /** Names the shipped case, so that nobody else's record is taken for it. */
  static ContentHash shippedHash() {
    try (var in = shippedCase()) {
      return ContentHash.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  void show(String line) {
    screen.accept(line);
  }

  // Nobody may be told that records were sent when they were not.
  void require(Sealing sealing) {
    if (sealing instanceof Sealing.Refused refused) {
      throw new IllegalStateException(refused.refusals().get(0).message());
    }
  }

  DossierItem item(String path, byte[] content) {
    return new DossierItem(
        path, "application/json", content.length, ContentHash.of(content), "The patient's facts");
  }

  Consultation consultation() {
    return new Consultation(Consultation.Mode.RECORD_REVIEW, Consultation.Counterpart.PHYSICIAN);
  }

  SpecialistDirectory specialists() {
    return SyntheticDirectory.generate(200, 1, today());
  }

  RuleRequest mayAdvise(Specialist specialist, CaseId caseId, HealthRecord record) {
    return RuleRequest.of(new RuleQuestion(RuleKind.LICENSURE, caseId, specialist.id(), now()))
        .patient(record.patient())
        .specialist(specialist)
        .build();
  }

  RecipientKey expertKey() {
    return expertReads.recipient();
  }

  PackageWriter writer(CaseDossier dossier, Specialist specialist) {
    var name = ("package of " + dossier.hash()).getBytes(StandardCharsets.UTF_8);
    var order =
        new PackageOrder(SamplePeople.COORDINATOR.party(), UUID.nameUUIDFromBytes(name), null);
    var keys = ListedRecipients.none().and(specialist.id(), expertKey(), Period.from(now()));
    var given = KnownConsents.of(SampleConsents.all(dossier.caseId(), now()));
    return PackageWriter.of(dossier, order, hospital, keys, caseId -> given, clock, random);
  }

  /** What the expert and the reviewer do in the host's forms. */
  SignedOpinion opinion(
      HealthRecord record,
      TriageReport triage,
      CaseDossier dossier,
      Match match,
      RuleDecision licence) {
    var now = clock.instant();
    var place = Objects.requireNonNull(record.patient().residence(), "residence");
    var diagnosis = record.facts(Condition.class).get(0).code();
    var shown = SampleReview.licence(match.specialist(), place);
    var given = new SampleCase(
        dossier.caseId(),
        record,
        triage,
        triage.findings(),
        List.of(),
        SampleOpinion.questions(record, diagnosis.label()),
        SampleOpinion.initial(record, diagnosis, now),
        dossier,
        SamplePeople.REQUESTER.party(),
        place,
        match.specialist(),
        shown,
        SamplePeople.reviewer(),
        new AiStatement.Used(List.of(SampleReview.ranking(match.lines(), now).contribution())),
        now);
    var opinion = ((Completion.Complete) SampleOpinion.draft(given).complete()).opinion();
    var passed = (QualityOutcome.Passed) SampleReview.quality(opinion, true, now);
    return SampleReview.sign(
        opinion, passed.statement(), match.specialist(), licence.pack(), shown, expert, now);
  }
}
