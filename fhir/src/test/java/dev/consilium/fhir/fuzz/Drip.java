package dev.consilium.fhir.fuzz;

import java.io.ByteArrayInputStream;

/** Gives a few bytes at a time, as a slow line does. */
final class Drip extends ByteArrayInputStream {

  private static final int MOST = 7;

  Drip(byte[] bytes) {
    super(bytes);
  }

  @Override
  public synchronized int read(byte[] into, int from, int length) {
    return super.read(into, from, Math.min(length, 1 + pos % MOST));
  }
}
