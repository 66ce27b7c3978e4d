package dev.consilium.core.quality;

import dev.consilium.core.Finding;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a quality review checks: data with version, source and date.
 *
 * @param id names the list
 * @param version its version
 * @param source what it is drawn from
 * @param date day of this version
 * @param items in the order in which they are checked
 * @param readingTargets by language subtag, such as en
 */
public record QualityChecklist(
    String id,
    String version,
    String source,
    LocalDate date,
    List<Item> items,
    Map<String, ReadingTarget> readingTargets) {

  // Two items of one name would share one result.
  public QualityChecklist {
    items = List.copyOf(items);
    readingTargets = Collections.unmodifiableMap(new TreeMap<>(readingTargets));
    var ids = new HashSet<String>();
    for (var item : items) {
      if (!ids.add(item.id())) {
        throw new IllegalArgumentException("Quality checklist " + id + ": item " + item.id()
            + " occurs twice [id-unique]. Rename one of the two.");
      }
    }
  }

  /**
   * One thing to check.
   *
   * @param id names it, in lower-case-with-dashes; also the rule in findings
   * @param check {@code human}, or the name of an automatic check
   * @param severity MUST blocks the opinion; SHOULD and MAY are remarks
   * @param text what is checked, as a sentence
   * @param remedy what to do when it fails, as a sentence
   */
  public record Item(
      String id, String check, Finding.Severity severity, String text, String remedy) {

    // An automatic check that does not exist would pass in silence.
    public Item {
      if (!check.equals(HUMAN) && !AutomaticChecks.TABLE.containsKey(check)) {
        throw new IllegalArgumentException("Quality checklist: item " + id
            + " names an unknown check [check-known]. Use human or one of "
            + String.join(", ", AutomaticChecks.TABLE.keySet()) + ".");
      }
    }

    /** {@return true when a person answers it} */
    public boolean human() {
      return check.equals(HUMAN);
    }
  }

  /**
   * How hard a patient's text may be in one language.
   *
   * @param method how it is measured
   * @param limit the highest score that passes
   */
  public record ReadingTarget(ReadingScore.Method method, int limit) {}

  private static final String HUMAN = "human";

  /**
   * Gives the list that ships with this library.
   *
   * @return the standard list
   */
  public static QualityChecklist standard() {
    return ChecklistJson.standard();
  }

  /**
   * Reads a host's own list.
   *
   * @param json a checklist of schema 1, as the standard one is
   * @return the list
   * @throws dev.consilium.core.MalformedRecordException if it is none
   */
  public static QualityChecklist read(byte[] json) {
    return ChecklistJson.read(json);
  }

  /** {@return id and version, as statements name the list} */
  public String label() {
    return id + " " + version;
  }
}
