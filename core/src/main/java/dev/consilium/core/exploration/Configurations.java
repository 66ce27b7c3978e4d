package dev.consilium.core.exploration;

import java.util.Arrays;

/** A set of configurations, numbered in the order they were found; eight numbers each. */
final class Configurations {

  private int[] keys = new int[1 << 12];
  private int[] slots = new int[1 << 10];
  private int size;

  Configurations() {
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  int[] key(int number) {
    return Arrays.copyOfRange(keys, number * Fingerprint.WIDTH, (number + 1) * Fingerprint.WIDTH);
  }

  /** Gives the number of a configuration that is known, else minus one. */
  int find(int[] key) {
    return slots[slot(key)];
  }

  /** Adds a configuration that is not known and gives its number. */
  int add(int[] key) {
    var slot = slot(key);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    if ((size + 1) * Fingerprint.WIDTH > keys.length) {
      keys = Arrays.copyOf(keys, keys.length * 2);
    }
    System.arraycopy(key, 0, keys, size * Fingerprint.WIDTH, Fingerprint.WIDTH);
    slots[slot] = size;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private int slot(int[] key) {
    var slot = hash(key) & (slots.length - 1);
    while (slots[slot] >= 0 && !same(slots[slot], key)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean same(int number, int[] key) {
    var from = number * Fingerprint.WIDTH;
    return Arrays.equals(keys, from, from + Fingerprint.WIDTH, key, 0, Fingerprint.WIDTH);
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    var key = new int[Fingerprint.WIDTH];
    for (int number = 0; number < size; number++) {
      System.arraycopy(keys, number * Fingerprint.WIDTH, key, 0, Fingerprint.WIDTH);
      slots[slot(key)] = number;
    }
  }

  private static int hash(int[] key) {
    var hash = 0;
    for (var number : key) {
      hash = (hash ^ number) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
