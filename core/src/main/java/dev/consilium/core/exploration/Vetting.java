package dev.consilium.core.exploration;

import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.rules.RuleKind;
import java.time.Duration;
import java.time.Instant;

/** Whether one party may be given, read, judge or sign. Source: reference, I1, I2, I3, I8, I9. */
final class Vetting {

  // NCQA CR 3, from 2025-07-01: a verification at the primary source counts for 120 days.
  private static final Duration FRESH = Duration.ofDays(120);

  private Vetting() {}

  static boolean served(Shadow it, Instant at) {
    return it.consented(ConsentKind.SERVICE, null, at);
  }

  static boolean shown(Shadow it, PartyId reader, Instant at) {
    return served(it, at) && it.consented(ConsentKind.RECORDS_DISCLOSURE, reader, at);
  }

  static boolean receives(Shadow it, PartyId reader, Instant at) {
    return reader.equals(it.subject) || it.consented(ConsentKind.RELEASE_TO_PHYSICIAN, reader, at);
  }

  // The licence itself, as it counted when the signature was made.
  static boolean lawful(Shadow it, PartyId party, Instant at) {
    var standing = it.standing(party);
    if (standing.waived().contains(Guard.LICENSED)) {
      return true;
    }
    var licence = standing.licence();
    return licence != null
        && it.jurisdiction != null
        && it.jurisdiction.isWithin(licence.place())
        && !at.isBefore(licence.verifiedAt())
        && !at.isAfter(licence.until())
        && Duration.between(licence.verifiedAt(), at).compareTo(FRESH) <= 0;
  }

  static boolean licensed(Shadow it, PartyId party, Instant at) {
    return lawful(it, party, at)
        && it.standing(party)
            .permits(Guard.LICENSED, RuleKind.LICENSURE, RuleKind.CREDENTIAL_FRESHNESS);
  }

  static boolean independent(Shadow it, PartyId party) {
    var standing = it.standing(party);
    return Boolean.FALSE.equals(standing.conflict())
        && !it.conflicted.contains(party)
        && !it.recused.contains(party)
        && !it.treating.contains(party)
        && standing.permits(null, RuleKind.INDEPENDENCE);
  }

  static boolean indemnified(Shadow it, PartyId party, Instant at) {
    var standing = it.standing(party);
    var covers = standing.indemnity();
    return (standing.waived().contains(Guard.INDEMNITY) || (covers != null && covers.contains(at)))
        && standing.permits(Guard.INDEMNITY, RuleKind.INDEMNITY);
  }

  static boolean transferable(Shadow it, PartyId party, Instant at) {
    var standing = it.standing(party);
    var basis = standing.basis();
    return party.equals(it.subject)
        || (basis != null
            && (!basis.equals("explicit-consent")
                || it.consented(ConsentKind.CROSS_BORDER, party, at))
            && standing.permits(null, RuleKind.TRANSFER, RuleKind.RESIDENCY));
  }
}
