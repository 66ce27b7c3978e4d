package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import java.io.OutputStream;

/** Keeps no attachment. */
final class DiscardingSink implements AttachmentSink {

  @Override
  public OutputStream open(Place place) {
    return OutputStream.nullOutputStream();
  }

  @Override
  public void received(Place place, ContentHash hash, long size) {}

  @Override
  public void rejected(Place place) {}
}
