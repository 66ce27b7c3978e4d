package dev.consilium.matching.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whole numbers side by side, each of 1, 2, 4 or 8 bytes; one and two bytes without sign. Lies
 * outside the heap, in memory or in a mapped file alike. Immutable once handed out.
 */
final class Column {

  private final ByteBuffer bytes;
  private final int width;

  private Column(ByteBuffer bytes, int width) {
    this.bytes = bytes;
    this.width = width;
  }

  /** Makes room for numbers that are then set. */
  static Column ofSize(long size, int width) {
    long bytes = size * width;
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("Code index: a column of " + size + " numbers of " + width
          + " bytes [column-bytes]. Split the directory; a column holds 2 GB.");
    }
    return new Column(ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.LITTLE_ENDIAN), width);
  }

  /** Reads numbers where they lie. */
  static Column over(ByteBuffer bytes, int width) {
    return new Column(bytes.slice().order(ByteOrder.LITTLE_ENDIAN), width);
  }

  /** Takes whole numbers in the least width that holds the greatest. */
  static Column of(int[] values, long most) {
    var column = ofSize(values.length, widthFor(most));
    if (column.width == 1) {
      var narrow = new byte[values.length];
      for (int i = 0; i < values.length; i++) {
        narrow[i] = (byte) values[i];
      }
      column.bytes.put(0, narrow);
    } else if (column.width == 2) {
      var narrow = new char[values.length];
      for (int i = 0; i < values.length; i++) {
        narrow[i] = (char) values[i];
      }
      column.bytes.asCharBuffer().put(narrow);
    } else {
      column.bytes.asIntBuffer().put(values);
    }
    return column.sealed();
  }

  static Column of(char[] values) {
    var column = ofSize(values.length, 2);
    column.bytes.asCharBuffer().put(values);
    return column.sealed();
  }

  static Column of(byte[] values) {
    var column = ofSize(values.length, 1);
    column.bytes.put(0, values);
    return column.sealed();
  }

  static Column of(double[] values) {
    var column = ofSize(values.length, 8);
    column.bytes.asDoubleBuffer().put(values);
    return column.sealed();
  }

  /** Gives the bytes a number up to a bound needs. */
  static int widthFor(long most) {
    if (most < 1 << 8) {
      return 1;
    }
    return most < 1 << 16 ? 2 : 4;
  }

  /** Gives the same numbers, read only: built and mapped columns are then of one class. */
  Column sealed() {
    return over(bytes.asReadOnlyBuffer(), width);
  }

  int size() {
    return bytes.capacity() / width;
  }

  int width() {
    return width;
  }

  ByteBuffer bytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(0);
  }

  int get(int at) {
    if (width == 1) {
      return bytes.get(at) & 0xff;
    }
    return width == 2 ? bytes.getChar(at << 1) : bytes.getInt(at << 2);
  }

  long getLong(int at) {
    return bytes.getLong(at << 3);
  }

  /** Copies as many 8-byte numbers as fit. */
  void copy(int from, long[] into) {
    bytes
        .duplicate()
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(from << 3)
        .asLongBuffer()
        .get(into);
  }

  double getDouble(int at) {
    return bytes.getDouble(at << 3);
  }

  void set(int at, int value) {
    if (width == 1) {
      bytes.put(at, (byte) value);
    } else if (width == 2) {
      bytes.putChar(at << 1, (char) value);
    } else {
      bytes.putInt(at << 2, value);
    }
  }

  void setLong(int at, long value) {
    bytes.putLong(at << 3, value);
  }
}
