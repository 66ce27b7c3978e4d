package dev.consilium.core.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document of a case: a version of the opinion, or an addendum (FHIR R4 Composition).
 *
 * @param id its name within the case, such as {@code document-2}
 * @param content hash of the opinion or addendum
 * @param history every status, oldest first; never empty
 * @param relation what it does to {@code target}: {@code replaces}, {@code appends} or empty
 * @param target id of the released document it relates to; null without a relation
 */
public record OpinionDocument(
    String id,
    String content,
    List<Moment<CompositionStatus>> history,
    String relation,
    @Nullable String target) {

  // The copy keeps a later change to the caller's list away.
  public OpinionDocument {
    history = List.copyOf(history);
  }

  /**
   * Tells where it stands.
   *
   * @return the latest status
   */
  public CompositionStatus status() {
    return history.get(history.size() - 1).status();
  }

  /**
   * Names the document it relates to.
   *
   * @return that document's id; empty when it stands alone
   */
  public Optional<String> relatesTo() {
    return Optional.ofNullable(target);
  }

  OpinionDocument moved(Moment<CompositionStatus> moment) {
    var longer = new ArrayList<>(history);
    longer.add(moment);
    return new OpinionDocument(id, content, longer, relation, target);
  }
}
