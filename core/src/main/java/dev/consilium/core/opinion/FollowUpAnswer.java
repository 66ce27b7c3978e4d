package dev.consilium.core.opinion;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.assistance.AiStatement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * An addendum: the answer to a follow-up question, a document of its own beside the opinion.
 *
 * <p>It names the released version it belongs to by hash and never alters it; {@link
 * OpinionJson#write(FollowUpAnswer)} gives its bytes, which attestations sign.
 *
 * @param id unique within the case; never blank
 * @param basis what it belongs to
 * @param asked the follow-up question
 * @param answer the answer, or why there can be none; to this question
 * @param references what it rests on, each id once; may be empty
 * @param ai what machines contributed
 * @param author who answers
 * @param name the author's name as it shall be printed; never blank
 * @param written the day; not before the question's
 * @param language BCP 47 tag of the text; never blank
 */
public record FollowUpAnswer(
    String id,
    Basis basis,
    Asked asked,
    Answer answer,
    List<Reference> references,
    AiStatement ai,
    PartyId author,
    String name,
    LocalDate written,
    String language) {

  // An addendum that answers another question would look like this one's answer.
  public FollowUpAnswer {
    Text.present("Addendum", "id", id);
    Text.present("Addendum", "name", name);
    Text.present("Addendum", "language", language);
    references = List.copyOf(references);
    check(
        answer.question().equals(asked.id()),
        id,
        "it answers question " + answer.question() + ", asked was " + asked.id()
            + " [answer-to-a-question]. Answer the question that was asked.");
    check(
        !written.isBefore(asked.on()),
        id,
        "written " + written + ", asked " + asked.on()
            + " [dates-ordered]. Correct one of the two days.");
    var ids = new HashSet<String>();
    for (var reference : references) {
      check(
          ids.add(reference.id()),
          id,
          "reference " + reference.id() + " occurs twice [id-unique]. Keep one of the two.");
    }
  }

  /**
   * What an addendum belongs to.
   *
   * @param caseId the case
   * @param version the number of the released version
   * @param opinion the hash of that version's bytes
   * @param dossier the hash of the dossier it rests on
   */
  public record Basis(CaseId caseId, int version, ContentHash opinion, ContentHash dossier) {

    // Version 0 was never released.
    public Basis {
      if (version < 1) {
        throw new IllegalArgumentException("Addendum basis of case " + caseId + ": version "
            + version + " [version-range]. Name a released version.");
      }
    }

    /**
     * Takes an opinion as the basis.
     *
     * @param opinion a released opinion
     * @return its case, version and hashes
     */
    public static Basis of(Opinion opinion) {
      var header = opinion.header();
      return new Basis(header.caseId(), header.version(), opinion.hash(), header.dossier());
    }
  }

  /**
   * A follow-up question.
   *
   * @param id unique within the case; never blank
   * @param by who asks
   * @param on the day
   * @param text the question in the asker's words; never blank
   */
  public record Asked(String id, PartyId by, LocalDate on, String text) {

    // A blank part would leave its reader guessing.
    public Asked {
      Text.present("Follow-up question", "id", id);
      Text.present("Follow-up question", "text", text);
    }

    // It may hold a patient's words, so a log gets no more than this.
    @Override
    public String toString() {
      return "Asked[" + id + "]";
    }
  }

  /** {@return the hash of the canonical bytes, computed at each call} */
  public ContentHash hash() {
    return ContentHash.of(OpinionJson.write(this));
  }

  /** {@return the line about it in the history of later versions} */
  public VersionHistory.Addendum listing() {
    var text = answer instanceof Answer.Answered answered
        ? answered.text()
        : ((Answer.NotAnswerable) answer).reason();
    return new VersionHistory.Addendum(id, asked.text(), text, author, written, hash());
  }

  private static void check(boolean holds, String id, String message) {
    if (!holds) {
      throw new IllegalArgumentException("Addendum " + id + ": " + message);
    }
  }

  // It holds a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "FollowUpAnswer[" + id + " of " + basis.caseId() + "]";
  }
}
