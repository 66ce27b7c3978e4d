package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import java.io.OutputStream;

/** Writes every attachment to one stream. */
record KeepingSink(OutputStream target) implements AttachmentSink {

  @Override
  public OutputStream open(Place place) {
    return target;
  }

  @Override
  public void received(Place place, ContentHash hash, long size) {}

  @Override
  public void rejected(Place place) {}
}
