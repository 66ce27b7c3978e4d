package dev.consilium.matching.directory;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.specialist.Specialist;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one specialist a row. */
final class CsvReader {

  private static final List<String> NEEDED =
      List.of("id", "name", "establishment", "source", "asOf", "verification");
  private static final List<String> OPTIONAL = List.of(
      "organisations",
      "identifiers",
      "specialties",
      "licences",
      "expertise",
      "languages",
      "open",
      "most",
      "accepting");

  private CsvReader() {}

  static DirectoryReading read(InputStream in, DirectoryLimits limits) throws IOException {
    var rows = new CsvRows(in, limits);
    var intake = new Intake("CSV", limits);
    var columns = header(rows.next(), intake);
    for (var row = rows.next(); row != null; row = rows.next()) {
      intake.line();
      try {
        intake.accept(rows.number(), specialist(columns, row));
      } catch (NotUnderstood e) {
        intake.reject(rows.number(), e);
      }
    }
    return intake.reading();
  }

  private static List<String> header(@Nullable String line, Intake intake) {
    List<String> columns = new ArrayList<>();
    try {
      columns = line == null ? columns : CsvRows.cells(line);
    } catch (NotUnderstood e) {
      columns = List.of();
    }
    for (var name : NEEDED) {
      if (!columns.contains(name)) {
        throw new MalformedRecordException("CSV directory: header without column " + name
            + " [csv-columns]. Begin with a header line that names every needed column.");
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.indexOf(columns.get(i)) != i) {
        throw new MalformedRecordException("CSV directory: column " + (i + 1)
            + " repeats the name of another [csv-columns]. Name every column once.");
      }
      if (!NEEDED.contains(columns.get(i)) && !OPTIONAL.contains(columns.get(i))) {
        intake.unused(1, "column " + (i + 1));
      }
    }
    return columns;
  }

  private static Specialist specialist(List<String> columns, String row) throws NotUnderstood {
    var cells = CsvRows.cells(row);
    if (cells.size() != columns.size()) {
      throw new NotUnderstood("row", cells.size() + " cells under " + columns.size() + " columns");
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      values.put(columns.get(i), cells.get(i));
    }
    return new CsvSpecialist(values).specialist();
  }
}
