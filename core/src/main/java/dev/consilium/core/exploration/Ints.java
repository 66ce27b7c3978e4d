package dev.consilium.core.exploration;

import java.util.Arrays;

/** A growing list of numbers without a box around each. */
final class Ints {

  private int[] values = new int[1 << 10];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size] = value;
    size++;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
