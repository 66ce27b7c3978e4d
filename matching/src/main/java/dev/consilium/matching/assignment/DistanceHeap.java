package dev.consilium.matching.assignment;

/** A binary heap of node numbers by distance, whose distances can be lowered in place. */
final class DistanceHeap {

  private final int[] nodes;
  private final int[] place;
  private final long[] distance;
  private int size;

  /** The distances stay the caller's: lower one, then call {@link #lowered}. */
  DistanceHeap(long[] distance) {
    this.distance = distance;
    this.nodes = new int[distance.length];
    this.place = new int[distance.length];
    java.util.Arrays.fill(place, -1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  long least() {
    return distance[nodes[0]];
  }

  /** Puts a node in, or moves it up after its distance fell. */
  void lowered(int node) {
    int at = place[node] < 0 ? size++ : place[node];
    long key = distance[node];
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (distance[nodes[parent]] <= key) {
        break;
      }
      nodes[at] = nodes[parent];
      place[nodes[at]] = at;
      at = parent;
    }
    nodes[at] = node;
    place[node] = at;
  }

  int poll() {
    int first = nodes[0];
    place[first] = -1;
    int last = nodes[--size];
    if (size > 0) {
      sink(last);
    }
    return first;
  }

  private void sink(int node) {
    long key = distance[node];
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && distance[nodes[child + 1]] < distance[nodes[child]]) {
        child++;
      }
      if (key <= distance[nodes[child]]) {
        break;
      }
      nodes[at] = nodes[child];
      place[nodes[at]] = at;
      at = child;
      child = 2 * at + 1;
    }
    nodes[at] = node;
    place[node] = at;
  }

  void clear() {
    while (size > 0) {
      place[nodes[--size]] = -1;
    }
  }
}
