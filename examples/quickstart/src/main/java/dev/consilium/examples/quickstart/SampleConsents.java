package dev.consilium.examples.quickstart;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.ConsentGrant;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The consents that a host would have collected from the patient. */
public final class SampleConsents {

  private static final Duration YEAR = Duration.ofDays(365);

  private SampleConsents() {}

  /**
   * Gives every consent the samples need.
   *
   * @param caseId the case
   * @param at when they were given; they hold for a year
   * @return one of each kind but research
   */
  public static List<ConsentGrant> all(CaseId caseId, Instant at) {
    return Stream.of(
            ConsentKind.SERVICE,
            ConsentKind.RECORDS_DISCLOSURE,
            ConsentKind.CROSS_BORDER,
            ConsentKind.AI_PROCESSING,
            ConsentKind.RELEASE_TO_PHYSICIAN)
        .map(kind -> consent(caseId, kind, at))
        .toList();
  }

  private static ConsentGrant consent(CaseId caseId, ConsentKind kind, Instant at) {
    var evidence =
        ("Demo consent " + kind + " for case " + caseId).getBytes(StandardCharsets.UTF_8);
    return new ConsentGrant(
        "consent-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        caseId,
        kind,
        SamplePeople.PATIENT,
        ConsentGrant.Authority.PATIENT,
        Recipients.anyone(),
        Set.of(PurposeOfUse.TREAT),
        new Period(at, at.plus(YEAR)),
        null,
        ContentHash.of(evidence));
  }
}
