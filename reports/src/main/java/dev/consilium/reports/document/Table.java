package dev.consilium.reports.document;

import java.util.List;

/**
 * Rows under a header row; a long table repeats its header on each page.
 *
 * @param caption what the table shows; not blank
 * @param columns 1 to 12
 * @param rowHeaders true when the first cell of a row names the row; it is never blank then
 * @param rows each with one cell a column; at least one
 */
public record Table(
    String caption, List<Column> columns, boolean rowHeaders, List<List<Phrase>> rows)
    implements Block {

  /**
   * One column.
   *
   * @param header what stands above it; not blank
   * @param weight its share of the width against the other columns', above zero
   * @param align where its cells are set
   */
  public record Column(String header, double weight, Align align) {

    // A column without a header cannot be announced with its cells.
    public Column {
      if (header.isBlank()) {
        throw new IllegalArgumentException(
            "Column: the header is blank [column-header]. Name what the cells hold.");
      }
      if (!(weight > 0) || weight > 1000) {
        throw new IllegalArgumentException(
            "Column: weight " + weight + " [column-weight]. Give a share above 0 and up to 1000.");
      }
    }

    /**
     * Makes a column of text.
     *
     * @param header what stands above it
     * @param weight its share of the width
     * @return the column, set from the left
     */
    public static Column of(String header, double weight) {
      return new Column(header, weight, Align.START);
    }
  }

  /** Where a cell's lines are set. */
  public enum Align {
    /** From the left; text. */
    START,
    /** To the right; numbers. */
    END
  }

  // A row of another length would put values under the wrong header.
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (caption.isBlank() || columns.isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException("Table: no caption, no column or no row [table-present]."
          + " Give all three, or write a sentence that says there is nothing.");
    }
    if (columns.size() > 12) {
      throw new IllegalArgumentException("Table: " + columns.size()
          + " columns [table-columns]. A page holds 12; make two tables.");
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != columns.size()) {
        throw new IllegalArgumentException(
            "Table: row " + (i + 1) + " has " + rows.get(i).size() + " cells for " + columns.size()
                + " columns [table-regular]. Give one cell a column.");
      }
      if (rowHeaders && rows.get(i).get(0).isBlank()) {
        throw new IllegalArgumentException("Table: row " + (i + 1)
            + " has a blank row header [row-header]. Name the row in its first cell.");
      }
    }
  }

  /** Says the number of columns and rows only. */
  @Override
  public String toString() {
    return "Table[" + columns.size() + " columns, " + rows.size() + " rows]";
  }
}
