package dev.consilium.matching.evidence;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which families a disease belongs to, such as the phenotypic series of OMIM. Immutable. */
public final class DiseaseFamilies {

  private static final DiseaseFamilies NONE = new DiseaseFamilies(new TreeMap<>());
  private static final int MOST = 1_000_000;

  private final SortedMap<String, List<String>> families;

  private DiseaseFamilies(SortedMap<String, List<String>> families) {
    this.families = families;
  }

  /**
   * Knows no family.
   *
   * @return a table without rows
   */
  public static DiseaseFamilies none() {
    return NONE;
  }

  /**
   * Reads a tab separated table with the columns {@code disease} and {@code families}, the latter
   * separated by bars; other columns are not read.
   *
   * @param in UTF-8; the caller closes it
   * @return the table
   * @throws IOException when the stream fails
   * @throws MalformedRecordException when a column is missing or a line is short
   */
  public static DiseaseFamilies read(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    var heading = reader.readLine();
    var names = heading == null ? List.<String>of() : Arrays.asList(heading.split("\t", -1));
    int disease = names.indexOf("disease");
    int column = names.indexOf("families");
    if (disease < 0 || column < 0) {
      throw new MalformedRecordException("Disease table, line 1: lacks a column [table-form]. Name"
          + " the columns disease and families.");
    }
    var families = new TreeMap<String, List<String>>();
    int number = 1;
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      var fields = line.split("\t", -1);
      if (fields.length != names.size()) {
        throw new MalformedRecordException("Disease table, line " + number
            + ": lacks a field [table-form]. Give every column of the heading a field.");
      }
      if (number > MOST) {
        throw new LimitExceededException("Disease table: more than " + MOST
            + " lines [table-lines]. Keep only diseases that the specialists have.");
      }
      families.put(
          fields[disease],
          Arrays.stream(fields[column].split("\\|", -1))
              .filter(it -> !it.isBlank())
              .sorted()
              .toList());
    }
    return new DiseaseFamilies(families);
  }

  /**
   * Gives the families of a disease.
   *
   * @param disease its id
   * @return in order; empty when it has none or is not known
   */
  public List<String> of(String disease) {
    return families.getOrDefault(disease, List.of());
  }

  @Override
  public String toString() {
    return "DiseaseFamilies[" + families.size() + " diseases]";
  }
}
