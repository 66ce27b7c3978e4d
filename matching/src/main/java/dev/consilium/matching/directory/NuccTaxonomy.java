package dev.consilium.matching.directory;

import dev.consilium.core.Coding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.matching.code.CodeHierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The NUCC provider taxonomy as the host loads it: grouping, classification, specialization. The
 * code set is the AMA's; this library ships none of it. Immutable and safe to share between threads.
 */
public final class NuccTaxonomy implements CodeHierarchy {

  /** The FHIR name of the code set. */
  public static final String SYSTEM = "http://nucc.org/provider-taxonomy";

  private static final String GROUPINGS = SYSTEM + "/grouping";

  /**
   * One code.
   *
   * @param code ten characters
   * @param grouping the first level
   * @param classification the second
   * @param specialization the third; empty when the code is a classification's own
   */
  public record Entry(String code, String grouping, String classification, String specialization) {

    /**
     * Gives the narrowest name.
     *
     * @return specialization, or classification when there is none
     */
    public String display() {
      return specialization.isEmpty() ? classification : specialization;
    }
  }

  private final String version;
  private final Map<String, Entry> byCode = new TreeMap<>();
  private final Map<String, Entry> ofClassification = new TreeMap<>();

  private NuccTaxonomy(String version, List<Entry> entries) {
    this.version = version;
    for (var it : entries) {
      byCode.put(it.code(), it);
      if (it.specialization().isEmpty()) {
        ofClassification.put(it.grouping() + "\n" + it.classification(), it);
      }
    }
  }

  /**
   * Reads the published file: comma-separated, with columns code, grouping, classification and
   * specialization in any order; others are let pass.
   *
   * @param in UTF-8; not closed
   * @param version as the publisher names it, such as 26.0
   * @param limits what is too much
   * @return the taxonomy
   * @throws IOException if the stream fails
   * @throws MalformedRecordException if a column or a code is missing or a code occurs twice
   * @throws dev.consilium.core.LimitExceededException if the file is larger than allowed
   */
  public static NuccTaxonomy read(InputStream in, String version, DirectoryLimits limits)
      throws IOException {
    var rows = new CsvTable("NUCC taxonomy", in, limits);
    int code = rows.column("code");
    int grouping = rows.column("grouping");
    int classification = rows.column("classification");
    int specialization = rows.column("specialization");
    var seen = new TreeMap<String, Entry>();
    var entries = new ArrayList<Entry>();
    while (rows.next()) {
      var entry = new Entry(
          rows.cell(code),
          rows.cell(grouping),
          rows.cell(classification),
          rows.cell(specialization));
      if (entry.code().isEmpty() || seen.put(entry.code(), entry) != null) {
        throw new MalformedRecordException("NUCC taxonomy line " + rows.line()
            + ": a code that is missing or occurred before [nucc-code]. Download the file again.");
      }
      entries.add(entry);
    }
    return new NuccTaxonomy(version, entries);
  }

  /**
   * Looks a code up.
   *
   * @param code ten characters
   * @return what the taxonomy says of it
   */
  public Optional<Entry> entry(String code) {
    return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
  }

  /**
   * Tells how many codes there are.
   *
   * @return 0 or more
   */
  public int size() {
    return byCode.size();
  }

  @Override
  public List<Coding> ancestors(Coding code) {
    var entry = code.system().equals(SYSTEM) ? byCode.get(code.code()) : null;
    if (entry == null) {
      return List.of();
    }
    var ancestors = new ArrayList<Coding>();
    var broader = ofClassification.get(entry.grouping() + "\n" + entry.classification());
    if (broader != null && !broader.equals(entry)) {
      ancestors.add(new Coding(SYSTEM, broader.code(), broader.display()));
    }
    ancestors.add(new Coding(GROUPINGS, entry.grouping(), entry.grouping()));
    return List.copyOf(ancestors);
  }

  @Override
  public String version() {
    return "NUCC " + version;
  }

  @Override
  public String toString() {
    return "NuccTaxonomy[" + version + ", " + byCode.size() + " codes]";
  }
}
