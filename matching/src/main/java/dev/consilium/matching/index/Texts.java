package dev.consilium.matching.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Distinct texts side by side as UTF-8, read by position and found by a hash table with open
 * addressing. Immutable.
 *
 * @param starts of each text, and the end
 * @param bytes of all texts
 * @param slots positions plus 1, 0 where free; a power of two of them
 */
record Texts(Column starts, Column bytes, Column slots) {

  static final int NOT_THERE = -1;

  /** Takes texts in their order; names the first that occurs twice by a refusal. */
  static Texts of(List<String> texts) {
    var encoded =
        texts.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    long all = Arrays.stream(encoded).mapToLong(it -> it.length).sum();
    var starts = Column.ofSize(texts.size() + 1L, 4);
    var bytes = Column.ofSize(all, 1);
    var slots = Column.ofSize(Integer.highestOneBit(Math.max(4, texts.size())) * 4L, 4);
    int end = 0;
    for (int i = 0; i < encoded.length; i++) {
      for (byte it : encoded[i]) {
        bytes.set(end++, it);
      }
      starts.set(i + 1, end);
      int slot = slot(starts, bytes, slots, encoded[i]);
      if (slots.get(slot) != 0) {
        throw new IllegalArgumentException("Code index: " + texts.get(i)
            + " was added twice [text-unique]. Add each specialist once.");
      }
      slots.set(slot, i + 1);
    }
    return new Texts(starts.sealed(), bytes.sealed(), slots.sealed());
  }

  int size() {
    return starts.size() - 1;
  }

  byte[] utf8(int at) {
    int from = starts.get(at);
    var text = new byte[starts.get(at + 1) - from];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) bytes.get(from + i);
    }
    return text;
  }

  String get(int at) {
    return new String(utf8(at), StandardCharsets.UTF_8);
  }

  /** Finds a text; {@link #NOT_THERE} when it is not there. */
  int find(String text) {
    return slots.get(slot(starts, bytes, slots, text.getBytes(StandardCharsets.UTF_8))) - 1;
  }

  private static int slot(Column starts, Column bytes, Column slots, byte[] text) {
    int mask = slots.size() - 1;
    int slot = (int) Mixing.hash(0, text) & mask;
    while (slots.get(slot) != 0 && !equal(starts, bytes, slots.get(slot) - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean equal(Column starts, Column bytes, int at, byte[] text) {
    int from = starts.get(at);
    if (starts.get(at + 1) - from != text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if ((byte) bytes.get(from + i) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
