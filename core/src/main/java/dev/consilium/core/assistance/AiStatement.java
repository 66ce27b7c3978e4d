package dev.consilium.core.assistance;

import java.time.Instant;
import java.util.List;

/**
 * What an opinion says about the use of AI. There is no default: someone says one or the other.
 *
 * <p>Source: domain rules on AI, 45 CFR 170.315(b)(11), AI Act art. 50, Cal. H&amp;S 1339.75.
 */
public sealed interface AiStatement {

  /**
   * No tool took part, and a named person says so.
   *
   * @param attestedBy who says so
   * @param at when
   */
  record NoneUsed(NamedHuman attestedBy, Instant at) implements AiStatement {}

  /**
   * Tools took part; each contribution was verified or edited by a named person.
   *
   * @param contributions at least one, in the order of the opinion's sections
   */
  record Used(List<VerifiedContribution> contributions) implements AiStatement {

    // "Used: nothing" would be an unattested "none used".
    public Used {
      contributions = List.copyOf(contributions);
      if (contributions.isEmpty()) {
        throw new IllegalArgumentException("AI statement: no contribution [ai-disclosed]."
            + " List each contribution, or let a named person attest that none was used.");
      }
    }
  }
}
