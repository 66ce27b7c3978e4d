package dev.consilium.matching.directory;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) with a header, read row by row; a quoted cell may contain line
 * breaks. Columns are found by name, whatever their order and however many there are.
 */
final class CsvTable {

  private final String what;
  private final Lines lines;
  private final DirectoryLimits limits;
  private final List<String> header;
  private List<String> cells = List.of();
  private @Nullable String pending;
  private long first;

  CsvTable(String what, InputStream in, DirectoryLimits limits) throws IOException {
    this.what = what;
    this.lines = new Lines(in, limits);
    this.limits = limits;
    var row = row();
    try {
      header = row == null
          ? List.of()
          : CsvRows.cells(row).stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    } catch (NotUnderstood e) {
      throw new MalformedRecordException(what + ": a header that is no comma-separated line"
          + " [csv-header]. Use the file as it was published.");
    }
  }

  /** Finds a column; refuses the file when it is not there. */
  int column(String name) {
    int at = header.indexOf(name.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new MalformedRecordException(
          what + ": no column " + name + " [csv-columns]. Use the file as it was published.");
    }
    return at;
  }

  /** Goes to the next row; false after the last. */
  boolean next() throws IOException {
    if (!advance()) {
      return false;
    }
    try {
      parse();
    } catch (NotUnderstood e) {
      throw new MalformedRecordException(what + " line " + first + " " + e.path() + ": " + e.found()
          + " [csv-row]. Use the file as it was published.");
    }
    return true;
  }

  /** Reads the next row without looking into it; false after the last. */
  boolean advance() throws IOException {
    pending = row();
    return pending != null;
  }

  /** Looks into the row that was read. */
  void parse() throws NotUnderstood {
    cells = pending == null ? List.of() : CsvRows.cells(pending);
    if (cells.size() != header.size()) {
      throw new NotUnderstood("row", cells.size() + " cells under " + header.size() + " columns");
    }
  }

  String cell(int column) {
    return cells.get(column);
  }

  /** Tells the line on which the row begins. */
  long line() {
    return first;
  }

  private @Nullable String row() throws IOException {
    var line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    first = lines.number();
    if (line == null || isWhole(line)) {
      return line;
    }
    var row = new StringBuilder(line);
    while (!isWhole(row)) {
      line = lines.next();
      if (line == null) {
        return row.toString();
      }
      if (row.length() + line.length() > limits.lineBytes()) {
        throw new LimitExceededException(what + " line " + first + ": a quoted cell of more than "
            + limits.lineBytes() + " characters [line-bytes]."
            + " Raise DirectoryLimits.lineBytes if it is meant.");
      }
      row.append('\n').append(line);
    }
    return row.toString();
  }

  private static boolean isWhole(CharSequence row) {
    return row.chars().filter(it -> it == '"').count() % 2 == 0;
  }
}
