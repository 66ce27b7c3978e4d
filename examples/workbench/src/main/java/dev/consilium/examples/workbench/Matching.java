package dev.consilium.examples.workbench;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.Refusal;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.rules.Fact;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.core.rules.Verdict;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.examples.quickstart.SamplePeople;
import dev.consilium.matching.Match;
import dev.consilium.matching.MatchConfig;
import dev.consilium.matching.MatchRequest;
import dev.consilium.matching.MatchResult;
import dev.consilium.matching.Matcher;
import dev.consilium.matching.directory.DirectoryLimits;
import dev.consilium.matching.directory.DirectoryReading;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.profile.Consultation;
import dev.consilium.matching.synthetic.SyntheticDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the matcher who fits, and the rules who may. */
record Matching(
    CaseId caseId, HealthRecord record, Jurisdiction place, Instant at, RuleEngine rules) {

  private static final int SYNTHETIC_SPECIALISTS = 200;
  private static final int RANKED = 25;

  /** A specialist, why, and what the rules say about the licence. */
  record Choice(Specialist specialist, @Nullable Match match, RuleDecision licence) {}

  static Matching of(CaseId caseId, HealthRecord record, Jurisdiction place, Instant at) {
    return new Matching(caseId, record, place, at, RuleEngine.of(RulePack.starter()));
  }

  static DirectoryReading directory(DemoSettings settings) throws IOException {
    var file = settings.directory();
    if (file == null) {
      var day = settings.at().atZone(ZoneOffset.UTC).toLocalDate();
      return new DirectoryReading(
          SyntheticDirectory.generate(SYNTHETIC_SPECIALISTS, settings.seed(), day),
          SYNTHETIC_SPECIALISTS,
          List.of());
    }
    try (var in = Input.open(file)) {
      var reading = isCsv(file)
          ? SpecialistDirectory.readCsv(in, DirectoryLimits.STANDARD)
          : SpecialistDirectory.readNdjson(in, DirectoryLimits.STANDARD);
      if (reading.directory().size() == 0) {
        throw new MalformedRecordException(reading.findings().stream()
            .findFirst()
            .map(it -> file + ": " + it.message())
            .orElse(file + ": no specialist in it [directory-filled]."
                + " Name a directory as NDJSON, or as CSV with the suffix .csv."));
      }
      return reading;
    }
  }

  private static boolean isCsv(Path file) {
    return file.toString().endsWith(".csv");
  }

  MatchResult rank(SpecialistDirectory directory, String salt) {
    var profile = CaseProfile.of(
            record,
            caseId,
            at.atZone(ZoneOffset.UTC).toLocalDate(),
            new Consultation(Consultation.Mode.RECORD_REVIEW, Consultation.Counterpart.PHYSICIAN))
        .residence(place)
        .language("en")
        .treatedBy(SamplePeople.TREATING_DOCTOR);
    DemoCase.concern(record).ifPresent(it -> profile.focus(it.id()));
    return Matcher.of(directory, MatchConfig.standard().withSalt(salt))
        .match(new MatchRequest(profile.build(), RANKED));
  }

  /** The best fit whom the rules let through, else leave to a person; a refusal when nobody is. */
  Choice choose(MatchResult result) throws Refused {
    var choices = Stream.concat(result.ranked().stream(), result.rankedUnderReview().stream())
        .map(it -> new Choice(it.specialist(), it, licence(it.specialist())))
        .toList();
    for (var choice : choices) {
      if (choice.licence().verdict() == Verdict.PERMIT && isFresh(choice.specialist())) {
        return choice;
      }
    }
    for (var choice : choices) {
      if (choice.licence().verdict() == Verdict.INDETERMINATE) {
        return choice;
      }
    }
    var looked = result.eligible().size()
        + result.underReview().size()
        + result.excluded().size();
    throw new Refused(
        "Matching",
        List.of(
            result.ranked().isEmpty() && result.rankedUnderReview().isEmpty()
                ? new Refusal(
                    "Case " + caseId,
                    "none of " + looked + " specialists has experience that resembles its codes",
                    "matching-evidence",
                    "Add specialists for these diagnoses with --directory.")
                : new Refusal(
                    "Case " + caseId,
                    "none of the best of " + looked + " specialists is licensed and lately checked",
                    "specialist-permitted",
                    "Have a licence for " + place + " checked at its source, add specialists with"
                        + " --directory, or say where the patient is with --patient-in.")));
  }

  /** Somebody whom the rules forbid: to see the refusal. */
  Choice unlicensed(MatchResult result) {
    return Stream.of(result.excluded(), result.underReview(), result.eligible())
        .flatMap(List::stream)
        .map(it -> new Choice(it.specialist(), null, licence(it.specialist())))
        .filter(it -> it.licence().verdict() == Verdict.DENY)
        .findFirst()
        .orElseThrow(() -> new MalformedRecordException("Directory: the rules forbid nobody in it"
            + " to advise in " + place + " [somebody-forbidden]."
            + " Leave --without licence out, or name another --directory."));
  }

  /** Whether the directory shows malpractice cover for opinions from records there. */
  static boolean covers(Specialist specialist, Jurisdiction place) {
    return specialist.indemnities().stream()
        .anyMatch(it -> it.value().coversRecordReview() && it.value().covers(place));
  }

  RuleDecision licence(Specialist specialist) {
    return rules.decide(request(specialist, RuleKind.LICENSURE));
  }

  /** Whether the licence was checked at its source lately enough to rely on it. */
  boolean isFresh(Specialist specialist) {
    return rules.decide(request(specialist, RuleKind.CREDENTIAL_FRESHNESS)).verdict()
        == Verdict.PERMIT;
  }

  /** Who fits better than the chosen one and was passed over, and why. */
  List<String> passedOver(MatchResult result, Choice choice) {
    var lines = new ArrayList<String>();
    for (var it : result.ranked()) {
      if (it.specialist().id().equals(choice.specialist().id())) {
        return lines;
      }
      lines.add("Passed over: " + it.specialist().name() + ", "
          + (licence(it.specialist()).verdict() == Verdict.PERMIT
              ? "whose licence was not checked at its source lately enough"
              : "whom the rules do not let through"));
    }
    return List.of();
  }

  RuleDecision decide(Specialist specialist, RuleKind kind) {
    return rules.decide(request(specialist, kind));
  }

  private RuleRequest request(Specialist specialist, RuleKind kind) {
    return RuleRequest.of(new RuleQuestion(kind, caseId, specialist.id(), at))
        .patientIn(place)
        .specialist(specialist)
        .fact(Fact.CONSULT_MODE, "record-review")
        .fact(Fact.CONSULT_COUNTERPART, "physician")
        .fact(Fact.CONSULT_FREQUENCY, "single")
        .fact(Fact.LOCAL_PHYSICIAN, "licensed")
        .fact(Fact.DATA_ORIGIN, place.code())
        .fact(Fact.DATA_DESTINATION, specialist.establishment().code())
        .fact(Fact.ENCRYPTED, true)
        .fact(Fact.RECIPIENTS_LIMITED, true)
        .fact(Fact.TRANSFER_BASIS, "explicit-consent")
        .build();
  }
}
