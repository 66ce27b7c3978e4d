package dev.consilium.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a tiled log: up to 256 neighbours of one level (C2SP tlog-tiles).
 *
 * @param level 0 for leaves, each further one 256 times as wide; {@link #ENTRIES} for what the leaves
 *     are hashes of
 * @param index among the tiles of its level, unsigned
 * @param width how many it holds, 1 to 256
 */
record Tile(int level, long index, int width) {

  static final int ENTRIES = -1;
  static final int WIDTH = 256;

  private static final int MOST_LEVEL = 63;
  private static final int LEVEL_BITS = 8;
  private static final Pattern PATH = Pattern.compile(
      "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  Tile {
    if (level < ENTRIES || level > MOST_LEVEL || width < 1 || width > WIDTH) {
      throw new IllegalArgumentException("Tile: level " + level + ", width " + width
          + " [tile-form]. Give a level up to 63 and a width from 1 to 256.");
    }
  }

  /** Tells how many whole subtrees of this level a log of this size has. */
  static int hashes(int level, int size) {
    int bits = LEVEL_BITS * Math.max(0, level);
    return bits >= Integer.SIZE ? 0 : size >>> bits;
  }

  /** Lists the tiles of one level that a log of this size has and a smaller one did not have. */
  static List<Tile> grown(int level, int from, int size) {
    var tiles = new ArrayList<Tile>();
    int before = hashes(level, from);
    int now = hashes(level, size);
    for (int first = before - before % WIDTH; before < now && first < now; first += WIDTH) {
      tiles.add(new Tile(level, first / WIDTH, Math.min(WIDTH, now - first)));
    }
    return tiles;
  }

  /** Lists every tile, entries first and leaves next. */
  static List<Tile> grown(int from, int size) {
    var tiles = new ArrayList<Tile>();
    for (int level = ENTRIES; hashes(level, size) > 0; level++) {
      tiles.addAll(grown(level, from, size));
    }
    return tiles;
  }

  boolean isPartial() {
    return width < WIDTH;
  }

  /** Gives this tile when it will be or was full. */
  Tile full() {
    return new Tile(level, index, WIDTH);
  }

  Tile narrowed(int to) {
    return new Tile(level, index, to);
  }

  /** Gives its place below the log's folder, with slashes. */
  String path() {
    var digits = Long.toUnsignedString(index);
    digits = "0".repeat((3 - digits.length() % 3) % 3) + digits;
    var path = new StringBuilder("tile/").append(level == ENTRIES ? "entries" : level);
    for (int at = 0; at < digits.length(); at += 3) {
      path.append(at + 3 < digits.length() ? "/x" : "/").append(digits, at, at + 3);
    }
    return isPartial() ? path.append(".p/").append(width).toString() : path.toString();
  }

  /** Reads a place; empty when no tile lies there. */
  static Optional<Tile> at(String path) {
    var form = PATH.matcher(path);
    if (!form.matches()) {
      return Optional.empty();
    }
    var width = form.group(3);
    try {
      var tile = new Tile(
          form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1)),
          Long.parseUnsignedLong(form.group(2).replaceAll("[x/]", "")),
          width == null ? WIDTH : Integer.parseInt(width));
      return Optional.of(tile).filter(it -> it.path().equals(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tells whether a log of this size has everything that this tile holds. */
  boolean isWithin(int size) {
    int now = hashes(level, size);
    return Long.compareUnsigned(index, now / WIDTH) <= 0 && index * WIDTH + width <= now;
  }

  /** Writes what it holds: hashes, or commitments each after its length in two bytes. */
  byte[] bytes(AuditLog log) {
    int from = Math.toIntExact(index * WIDTH);
    return level == ENTRIES
        ? log.entryBundle(from, width)
        : log.hashes(level * LEVEL_BITS, from, width);
  }
}
