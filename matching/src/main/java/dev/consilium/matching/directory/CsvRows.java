package dev.consilium.matching.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts comma-separated values into rows (RFC 4180; a cell may not contain a line break). */
final class CsvRows {

  private final Lines lines;

  CsvRows(InputStream in, DirectoryLimits limits) {
    lines = new Lines(in, limits);
  }

  /** Gives the next line that is not blank; null after the last. */
  @Nullable
  String next() throws IOException {
    var line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  long number() {
    return lines.number();
  }

  static List<String> cells(String line) throws NotUnderstood {
    var cells = new ArrayList<String>();
    int at = 0;
    while (true) {
      var cell = new StringBuilder();
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      at = quoted ? quoted(line, at + 1, cell) : plain(line, at, cell);
      cells.add(cell.toString().strip());
      if (at >= line.length()) {
        return cells;
      }
      if (line.charAt(at) != ',') {
        throw new NotUnderstood("cell " + cells.size(), "text after a closing quote");
      }
      at++;
    }
  }

  private static int plain(String line, int from, StringBuilder cell) throws NotUnderstood {
    int end = line.indexOf(',', from);
    end = end < 0 ? line.length() : end;
    cell.append(line, from, end);
    if (cell.indexOf("\"") >= 0) {
      throw new NotUnderstood("row", "a quote inside a cell that is not quoted");
    }
    return end;
  }

  private static int quoted(String line, int from, StringBuilder cell) throws NotUnderstood {
    int at = from;
    while (at < line.length()) {
      char next = line.charAt(at++);
      if (next != '"') {
        cell.append(next);
      } else if (at < line.length() && line.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return at;
      }
    }
    throw new NotUnderstood("row", "a quote that is not closed on its line");
  }
}
