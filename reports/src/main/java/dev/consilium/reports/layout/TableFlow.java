package dev.consilium.reports.layout;

import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Table;
import dev.consilium.reports.layout.Strip.Part;
import java.util.ArrayList;
import java.util.List;

/** Sets a table: caption, header and two rows together; the header again on each page. */
final class TableFlow {

  private static final double ROW_PAD = 3.6;
  private static final int TALL_HEADER = 10;

  private final TypeSetter setter;
  private final double width;

  TableFlow(TypeSetter setter, double width) {
    this.setter = setter;
    this.width = width;
  }

  List<Strip> strips(Table table, Tag parent) {
    var tag = new Tag(Tag.Role.TABLE, parent);
    var made = new ArrayList<Strip>();
    var caption = new Tag(Tag.Role.CAPTION, tag);
    for (var line : setter.set(Phrase.of(table.caption()), Theme.CAPTION, 0, width, caption)) {
      made.add(Strip.of(Theme.CAPTION.leading(), made.isEmpty() ? 10 : 0, line).kept());
    }
    var widths = new ColumnWidths(setter, width).of(table);
    var headers = header(table, tag, widths);
    headers.set(0, headers.get(0).after(4));
    made.addAll(headers);
    var repeat = headers.size() == 1 ? headers.get(0).after(0) : null;
    var body = new Tag(Tag.Role.ROWS, tag);
    for (int i = 0; i < table.rows().size(); i++) {
      var bands = row(table, i, body, widths);
      for (int j = 0; j < bands.size(); j++) {
        var band = repeat == null ? bands.get(j) : bands.get(j).under(repeat);
        boolean opens = i == 0 && bands.size() == 1 && table.rows().size() > 1;
        boolean closes = i == table.rows().size() - 2 && bands.size() == 1;
        made.add(opens || closes ? band.kept() : band);
      }
    }
    return made;
  }

  private List<Strip> header(Table table, Tag tag, double[] widths) {
    var row = new Tag(Tag.Role.ROW, new Tag(Tag.Role.HEAD, tag));
    var cells = new ArrayList<List<List<Part>>>();
    double x = 0;
    for (int i = 0; i < widths.length; i++) {
      var column = table.columns().get(i);
      var cell = new Tag(Tag.Role.HEADER, row, "Column");
      cells.add(
          cell(Phrase.of(column.header()), Theme.CELL_HEAD, x, widths[i], cell, column.align()));
      x += widths[i];
    }
    var bands = new ArrayList<Strip>();
    var grid = new Bands(cells, Theme.CELL_HEAD.leading());
    for (var band : grid.row(ROW_PAD + 0.6)) {
      var fill = new Shape(0, 0, width, band.height(), Theme.HEAD_FILL);
      var rule = new Shape(0, band.height() - 0.8, width, 0.8, Theme.RULE);
      bands.add(band.kept().with(List.of(fill, rule)));
    }
    return grid.lines() > TALL_HEADER ? new ArrayList<>(unrepeatable(bands)) : bands;
  }

  // A header of many lines would fill each page it is repeated on; a second band marks it.
  private static List<Strip> unrepeatable(List<Strip> bands) {
    var more = new ArrayList<>(bands);
    more.add(Strip.of(0, 0, List.of()).kept());
    return more;
  }

  private List<Strip> row(Table table, int index, Tag body, double[] widths) {
    var row = new Tag(Tag.Role.ROW, body);
    var cells = new ArrayList<List<List<Part>>>();
    double x = 0;
    for (int i = 0; i < widths.length; i++) {
      boolean names = i == 0 && table.rowHeaders();
      var cell = names ? new Tag(Tag.Role.HEADER, row, "Row") : new Tag(Tag.Role.CELL, row);
      var style = names ? Theme.ROW_HEAD : Theme.CELL;
      cells.add(cell(
          table.rows().get(index).get(i),
          style,
          x,
          widths[i],
          cell,
          table.columns().get(i).align()));
      x += widths[i];
    }
    var bands = new ArrayList<>(new Bands(cells, Theme.CELL.leading()).row(ROW_PAD));
    int last = bands.size() - 1;
    var rule = new Shape(0, bands.get(last).height() - 0.5, width, 0.5, Theme.HAIRLINE);
    bands.set(last, bands.get(last).with(List.of(rule)));
    return bands;
  }

  private List<List<Part>> cell(
      Phrase phrase, TextStyle style, double x, double width, Tag tag, Table.Align align) {
    return setter.set(phrase, style, x + Theme.CELL_PAD, width - 2 * Theme.CELL_PAD, tag, align);
  }
}
