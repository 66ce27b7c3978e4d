package dev.consilium.core.audit;

import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who did what to what, and when; what exactly is only named by its hash.
 *
 * @param at when it was done
 * @param actor who did it
 * @param action what was done, in lower-case-with-dashes, such as {@code package-sealed}
 * @param subjects ids of what it was done to, in the order in which they matter; no names
 * @param detail hash of the event or document that says more and is kept elsewhere
 */
public record AuditEntry(
    Instant at, Actor actor, String action, List<String> subjects, ContentHash detail) {

  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  // Control characters and half characters have more than one spelling in JSON.
  public AuditEntry {
    subjects = List.copyOf(subjects);
    if (!ACTION.matcher(action).matches()) {
      throw new IllegalArgumentException("Audit entry: the action has another form"
          + " [audit-action]. Give lower-case words with dashes, such as package-sealed.");
    }
    if (!isPlain(actor.party().value()) || !subjects.stream().allMatch(AuditEntry::isPlain)) {
      throw new IllegalArgumentException("Audit entry: an id is blank or holds control characters"
          + " [audit-id]. Give ids of printable characters.");
    }
  }

  private static boolean isPlain(String id) {
    return !id.isBlank()
        && id.codePoints()
            .noneMatch(point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }

  /**
   * Writes the entry as it is committed to.
   *
   * @return canonical JSON (RFC 8785) in UTF-8
   */
  public byte[] bytes() {
    return AuditCodec.entry(this);
  }

  @Override
  public String toString() {
    return "AuditEntry[" + at + " " + action + "]";
  }
}
