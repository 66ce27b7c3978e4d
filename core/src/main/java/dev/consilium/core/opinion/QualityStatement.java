package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.time.Instant;

/**
 * Who passed the opinion, by which checklist (section 23).
 *
 * @param reviewer who; neither author nor panel member
 * @param name shown to readers; never blank
 * @param checklist id and version of the checklist; never blank
 * @param opinion hash of exactly the bytes that were reviewed
 * @param at when
 */
public record QualityStatement(
    PartyId reviewer, String name, String checklist, ContentHash opinion, Instant at) {

  // A blank part would leave its reader guessing.
  public QualityStatement {
    Text.present("Quality statement", "name", name);
    Text.present("Quality statement", "checklist", checklist);
  }
}
