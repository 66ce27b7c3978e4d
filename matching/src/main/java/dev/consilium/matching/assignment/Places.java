package dev.consilium.matching.assignment;

/**
 * The places of each specialist, every one with its price and holder, as heaps by price.
 *
 * <p>No more places than candidates: further ones would stay vacant for ever.
 */
final class Places {

  static final int VACANT = -1;
  /** The price of a specialist without places; added to any cost it still fits. */
  static final long CLOSED = Long.MAX_VALUE / 4;

  final int[] start;
  /** For each specialist the price of the cheapest place. */
  final long[] price;

  private final long[] placePrice;
  private final int[] holder;

  Places(Flow flow) {
    int specialists = flow.specialists;
    var asking = new int[specialists];
    for (int i = 0; i < flow.rows.edges(); i++) {
      asking[flow.rows.to[i]]++;
    }
    this.start = new int[specialists + 1];
    for (int j = 0; j < specialists; j++) {
      start[j + 1] = start[j] + Math.min(asking[j], flow.room[j] + flow.owed[j]);
    }
    this.price = new long[specialists];
    this.placePrice = new long[start[specialists]];
    this.holder = new int[start[specialists]];
  }

  /** Vacates all places; all of a specialist's cost what the cheapest did, less so much. */
  void clear(long less) {
    for (int j = 0; j < price.length; j++) {
      boolean closed = start[j] == start[j + 1];
      price[j] = closed ? CLOSED : Math.max(0, price[j] - less);
      for (int at = start[j]; at < start[j + 1]; at++) {
        placePrice[at] = price[j];
        holder[at] = VACANT;
      }
    }
  }

  /** Gives the cheapest place of a specialist away at a higher price; tells who had it. */
  int take(int specialist, long rise, int unit) {
    int base = start[specialist];
    int displaced = holder[base];
    sink(base, start[specialist + 1] - base, placePrice[base] + rise, unit);
    price[specialist] = placePrice[base];
    return displaced;
  }

  private void sink(int base, int size, long newPrice, int unit) {
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && before(base + child + 1, base + child)) {
        child++;
      }
      if (placePrice[base + child] > newPrice) {
        break;
      }
      placePrice[base + at] = placePrice[base + child];
      holder[base + at] = holder[base + child];
      at = child;
      child = 2 * at + 1;
    }
    placePrice[base + at] = newPrice;
    holder[base + at] = unit;
  }

  // Of places at one price the vacant come first, so that nobody is displaced in vain.
  private boolean before(int one, int other) {
    return placePrice[one] < placePrice[other]
        || (placePrice[one] == placePrice[other] && holder[one] == VACANT);
  }
}
