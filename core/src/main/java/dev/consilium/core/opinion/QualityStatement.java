package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.time.Instant;
import java.util.List;

/**
 * Who passed the opinion, by which checklist, and what was let stand (section 23).
 *
 * @param reviewer who; neither author nor panel member
 * @param name shown to readers; never blank
 * @param checklist id and version of the checklist; never blank
 * @param opinion hash of exactly the bytes that were reviewed
 * @param at when
 * @param waivers the items that failed and were let stand, in the list's order
 * @param remarks the failed items that do not block, in the list's order
 */
public record QualityStatement(
    PartyId reviewer,
    String name,
    String checklist,
    ContentHash opinion,
    Instant at,
    List<Waiver> waivers,
    List<Remark> remarks) {

  // A blank part would leave its reader guessing.
  public QualityStatement {
    Text.present("Quality statement", "name", name);
    Text.present("Quality statement", "checklist", checklist);
    waivers = List.copyOf(waivers);
    remarks = List.copyOf(remarks);
  }

  /**
   * An item that was not as it should be and was let stand.
   *
   * @param item its id in the checklist; never blank
   * @param by who answers for it
   * @param name shown to readers; never blank
   * @param note why; never blank
   */
  public record Waiver(String item, PartyId by, String name, String note) {

    // A waiver without a name or a reason is a hole in the list.
    public Waiver {
      Text.present("Waiver", "item", item);
      Text.present("Waiver", "name", name);
      Text.present("Waiver", "note", note);
    }

    // It may hold a patient's words, so a log gets no more than this.
    @Override
    public String toString() {
      return "Waiver[" + item + " by " + by + "]";
    }
  }

  /**
   * An item that was not as it should be and does not block.
   *
   * @param item its id in the checklist; never blank
   * @param found what was found; never blank
   */
  public record Remark(String item, String found) {

    // A blank part would leave its reader guessing.
    public Remark {
      Text.present("Remark", "item", item);
      Text.present("Remark", "found", found);
    }

    // It may hold a patient's words, so a log gets no more than this.
    @Override
    public String toString() {
      return "Remark[" + item + "]";
    }
  }
}
