package dev.consilium.examples.quickstart;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.opinion.Completion;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.quality.QualityOutcome;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.crypto.ListedRecipients;
import dev.consilium.crypto.PackageOrder;
import dev.consilium.crypto.RecipientDirectory;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.keys.RecipientKey;
import dev.consilium.crypto.signature.SigningIdentity;
import dev.consilium.matching.Match;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.synthetic.SyntheticDirectory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the host application brings: clock, chance, keys, directory, and the people's input. */
public final class SampleHost {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Clock clock;
  private final SecureRandom random;
  private final SigningIdentity hospital;
  private final SigningIdentity expert;
  private final IdentityKey expertReads;

  /**
   * Makes a host with keys of its own.
   *
   * @param clock tells now
   * @param random the source of keys and nonces
   */
  public SampleHost(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
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

  Clock clock() {
    return clock;
  }

  SecureRandom random() {
    return random;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  SpecialistDirectory specialists() {
    return SyntheticDirectory.generate(200, 1, today());
  }

  PackageOrder order(CaseId caseId) {
    var name = ("package of " + caseId).getBytes(StandardCharsets.UTF_8);
    return new PackageOrder(SamplePeople.COORDINATOR.party(), UUID.nameUUIDFromBytes(name), null);
  }

  SigningIdentity signer() {
    return hospital;
  }

  RecipientKey expertKey() {
    return expertReads.recipient();
  }

  RecipientDirectory keys(PartyId expertId) {
    return ListedRecipients.none().and(expertId, expertKey(), Period.from(clock.instant()));
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
    var shown = SampleReview.licence(match.specialist(), place, now);
    var given = new SampleCase(
        dossier.caseId(),
        record,
        triage,
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
