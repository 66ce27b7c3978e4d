package dev.consilium.examples.workbench;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated rows under a heading line; unpacked by name, limited, located. */
final class CsvTable implements Closeable {

  private static final int MOST_CHARACTERS = 4096;
  private static final long MOST_ROWS = 20_000_000;

  private final String name;
  private final BufferedReader reader;
  private final List<String> heading;
  private String[] cells = {};
  private long line;

  private CsvTable(String name, InputStream in, List<String> required) throws IOException {
    this.name = name;
    this.reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    var first = text();
    this.heading = first == null
        ? List.of()
        : Arrays.stream(first.split(",", -1))
            .map(it -> it.strip().toLowerCase(Locale.ROOT))
            .toList();
    for (var column : required) {
      if (!heading.contains(column)) {
        throw wrong(
            "no column " + column + " in the heading",
            "heading",
            "Name the columns in the first line: " + String.join(",", required) + ".");
      }
    }
  }

  static CsvTable open(Path path, String... required) throws IOException {
    var name = Objects.requireNonNull(path.getFileName(), "name").toString();
    var in = Input.open(path);
    try {
      var plain = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
      return new CsvTable(name, plain, List.of(required));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Goes to the next row that is not blank; false after the last. */
  boolean next() throws IOException {
    var text = text();
    while (text != null && text.isBlank()) {
      text = text();
    }
    if (text == null) {
      return false;
    }
    cells = text.split(",", -1);
    if (cells.length != heading.size()) {
      throw wrong(
          cells.length + " cells under " + heading.size() + " columns",
          "cells",
          "Give each row a cell for every column; ids may hold no comma.");
    }
    return true;
  }

  /** A cell that must hold something. */
  String get(String column) {
    var value = optional(column);
    if (value.isEmpty()) {
      throw wrong("nothing under " + column, "cell-present", "Fill the cell.");
    }
    return value;
  }

  /** A cell, or nothing where it is empty or the column is not there. */
  String optional(String column) {
    int at = heading.indexOf(column);
    return at < 0 ? "" : cells[at].strip();
  }

  int count(String column) {
    try {
      return Integer.parseInt(get(column));
    } catch (NumberFormatException e) {
      throw wrong("no whole number under " + column, "whole-number", "Give a number such as 3.");
    }
  }

  MalformedRecordException wrong(String what, String rule, String remedy) {
    return new MalformedRecordException(
        name + ", line " + line + ": " + what + " [" + rule + "]. " + remedy);
  }

  /** What the library says of a row, with the row's place before it. */
  MalformedRecordException located(RuntimeException e) {
    return new MalformedRecordException(name + ", line " + line + ": " + e.getMessage());
  }

  private @Nullable String text() throws IOException {
    var text = new StringBuilder();
    try {
      int next = reader.read();
      if (next < 0) {
        return null;
      }
      line++;
      while (next >= 0 && next != '\n') {
        if (text.length() == MOST_CHARACTERS) {
          throw new LimitExceededException(name + ", line " + line + ": more than "
              + MOST_CHARACTERS + " characters [line-length]. Check that it is a CSV file.");
        }
        text.append((char) next);
        next = reader.read();
      }
    } catch (CharacterCodingException e) {
      throw wrong("bytes that are no UTF-8", "utf-8", "Save the file as UTF-8.");
    }
    if (line > MOST_ROWS) {
      throw new LimitExceededException(
          name + ": more than " + MOST_ROWS + " lines [rows]. Split the batch.");
    }
    boolean marked = line == 1 && text.length() > 0 && text.charAt(0) == '\uFEFF';
    return text.substring(marked ? 1 : 0).strip();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
