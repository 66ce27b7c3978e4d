package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.time.LocalDate;
import java.util.List;

/**
 * What came before this version, and what was added to it (section 25).
 *
 * @param earlier one for each earlier version, oldest first; empty for version 1
 * @param addenda answers to follow-up questions, oldest first; may be empty
 */
public record VersionHistory(List<Entry> earlier, List<Addendum> addenda) {

  // Copies keep a later change to the caller's lists away.
  public VersionHistory {
    earlier = List.copyOf(earlier);
    addenda = List.copyOf(addenda);
  }

  /** Version 1 without addenda. */
  public static final VersionHistory FIRST = new VersionHistory(List.of(), List.of());

  /**
   * An earlier version, which stays retrievable.
   *
   * @param version its number
   * @param opinion the hash of its bytes
   * @param written its day
   * @param reason why it was amended; never blank
   */
  public record Entry(int version, ContentHash opinion, LocalDate written, String reason) {

    // A change nobody explains cannot be followed.
    public Entry {
      Text.present("Version entry", "reason", reason);
    }

    @Override
    public String toString() {
      return "Entry[" + version + "]";
    }
  }

  /**
   * An answer to a follow-up question.
   *
   * @param id unique within the opinion; never blank
   * @param question what was asked; never blank
   * @param text the answer; never blank
   * @param author who answered
   * @param written the day
   */
  public record Addendum(
      String id, String question, String text, PartyId author, LocalDate written) {

    // A blank answer would count as one.
    public Addendum {
      Text.present("Addendum", "id", id);
      Text.present("Addendum", "question", question);
      Text.present("Addendum", "text", text);
    }

    @Override
    public String toString() {
      return "Addendum[" + id + "]";
    }
  }
}
