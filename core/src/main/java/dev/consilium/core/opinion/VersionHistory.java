package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * Lists one more addendum; what it belongs to stays as it is.
   *
   * @param answer the addendum's own document
   * @return this history with a line about it at the end
   */
  public VersionHistory with(FollowUpAnswer answer) {
    var more = new ArrayList<>(addenda);
    more.add(answer.listing());
    return new VersionHistory(earlier, more);
  }

  /** How a version relates to the one before. Source: FHIR R4 document-relationship-type. */
  public enum Relation {
    /** Stands in its place. */
    REPLACES,
    /** Adds to it; what it said still holds. */
    APPENDS,
    /** Mends an error in it. */
    CORRECTS
  }

  /**
   * An earlier version, which stays retrievable.
   *
   * @param version its number
   * @param opinion the hash of its bytes
   * @param written its day
   * @param reason why it was amended; never blank
   * @param relation how the next version relates to it; null in entries of schema 1
   * @param changed what the next version says differently, in print order; computed, never typed
   */
  public record Entry(
      int version,
      ContentHash opinion,
      LocalDate written,
      String reason,
      @Nullable Relation relation,
      List<OpinionSection> changed) {

    // A change nobody explains cannot be followed.
    public Entry {
      Text.present("Version entry", "reason", reason);
      changed = List.copyOf(changed);
    }

    @Override
    public String toString() {
      return "Entry[" + version + "]";
    }
  }

  /**
   * A line about an answer to a follow-up question.
   *
   * @param id unique within the opinion; never blank
   * @param question what was asked; never blank
   * @param text the answer, or why there can be none; never blank
   * @param author who answered
   * @param written the day
   * @param document the hash of the {@link FollowUpAnswer}'s bytes; null in schema 1
   */
  public record Addendum(
      String id,
      String question,
      String text,
      PartyId author,
      LocalDate written,
      @Nullable ContentHash document) {

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
