package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;

/** The signature of the current version: what it covers and what became of it. */
record Signature(
    ContentHash opinion, ContentHash dossier, boolean licensed, boolean verified, boolean stale) {

  Signature asVerified() {
    return new Signature(opinion, dossier, licensed, true, stale);
  }

  Signature asStale() {
    return new Signature(opinion, dossier, licensed, false, true);
  }
}
