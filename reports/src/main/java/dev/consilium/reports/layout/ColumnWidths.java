package dev.consilium.reports.layout;

import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Table;
import java.util.Arrays;

/** Shares a table's width: by weight, but no column narrower than its widest word, if that fits. */
final class ColumnWidths {

  private static final int SAMPLE = 60;

  private final TypeSetter setter;
  private final double width;

  ColumnWidths(TypeSetter setter, double width) {
    this.setter = setter;
    this.width = width;
  }

  double[] of(Table table) {
    int n = table.columns().size();
    var shares = new double[n];
    var needs = new double[n];
    double weights = table.columns().stream().mapToDouble(Table.Column::weight).sum();
    for (int i = 0; i < n; i++) {
      shares[i] = width * table.columns().get(i).weight() / weights;
      needs[i] = Math.min(need(table, i), 1.6 * width / (n + 1));
    }
    return settle(shares, needs);
  }

  private double need(Table table, int column) {
    var header = Phrase.of(table.columns().get(column).header());
    double widest = setter.widestWord(header, Theme.CELL_HEAD);
    var style = column == 0 && table.rowHeaders() ? Theme.ROW_HEAD : Theme.CELL;
    for (int row = 0; row < Math.min(SAMPLE, table.rows().size()); row++) {
      widest = Math.max(widest, setter.widestWord(table.rows().get(row).get(column), style));
    }
    return widest + 2 * Theme.CELL_PAD + 0.5;
  }

  // What narrow columns lack, wide ones give, in proportion to what they can spare.
  private static double[] settle(double[] shares, double[] needs) {
    double lack = 0;
    double spare = 0;
    for (int i = 0; i < shares.length; i++) {
      lack += Math.max(0, needs[i] - shares[i]);
      spare += Math.max(0, shares[i] - needs[i]);
    }
    if (lack == 0 || spare == 0) {
      return shares;
    }
    var settled = Arrays.copyOf(shares, shares.length);
    double given = Math.min(1, spare / lack);
    double taken = Math.min(1, lack / spare);
    for (int i = 0; i < shares.length; i++) {
      double gap = needs[i] - shares[i];
      settled[i] += gap > 0 ? gap * given : gap * taken;
    }
    return settled;
  }
}
