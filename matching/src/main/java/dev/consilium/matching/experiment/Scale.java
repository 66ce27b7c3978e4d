package dev.consilium.matching.experiment;

import java.util.ArrayList;
import java.util.List;

/** From figures to places in a picture, with round figures for the marks of an axis. */
final class Scale {

  private static final int MOST_TICKS = 7;
  private static final double LEAST_SPAN = 1e-3;

  private final double low;
  private final double high;
  private final double from;
  private final double to;
  private final double step;

  private Scale(double low, double high, double from, double to, double step) {
    this.low = low;
    this.high = high;
    this.from = from;
    this.to = to;
    this.step = step;
  }

  /** A scale whose ends are round figures around those given. */
  static Scale around(double least, double most, double from, double to) {
    double span = Math.max(most - least, LEAST_SPAN);
    double step = 1e-7;
    // 1, 2, 5, 10 … until few enough marks fit.
    for (int i = 0; span / step > MOST_TICKS - 1; i++) {
      step *= i % 3 == 1 ? 2.5 : 2;
    }
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.max(low + step, Math.ceil(most / step - 1e-9) * step);
    return new Scale(low, high, from, to, step);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    for (int i = 0; low + i * step <= high + step / 2; i++) {
      double tick = low + i * step;
      ticks.add(Math.abs(tick) < step / 1e6 ? 0.0 : tick);
    }
    return ticks;
  }

  /** A mark's figure with as many digits as tell it from the next. */
  String label(double tick) {
    int digits = 0;
    while (digits < 6 && Math.abs(step * Math.pow(10, digits)) < 0.9999) {
      digits++;
    }
    // A half step needs the digit after the first one that is not 0.
    double rest = step * Math.pow(10, digits);
    if (Math.abs(rest - Math.rint(rest)) > 1e-6) {
      digits++;
    }
    return Markup.fixed(tick, digits).replace('-', '\u2212');
  }
}
