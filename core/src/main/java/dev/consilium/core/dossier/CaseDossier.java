package dev.consilium.core.dossier;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The sealed list of what a specialist may see. Immutable and safe to share.
 *
 * <p>Consents, permits, packages and attestations name a dossier by its {@link #hash}: change one
 * byte of one file, and it is another dossier.
 */
public final class CaseDossier {

  private final CaseId caseId;
  private final int version;
  private final Instant sealedAt;
  private final List<DossierItem> items;
  private final byte[] manifest;
  private final ContentHash hash;

  private CaseDossier(CaseId caseId, int version, Instant sealedAt, List<DossierItem> items) {
    this.caseId = caseId;
    this.version = version;
    this.sealedAt = sealedAt;
    this.items = items;
    this.manifest = DossierJson.write(caseId, version, sealedAt, items);
    this.hash = ContentHash.of(manifest);
  }

  /**
   * Seals a list of files.
   *
   * @param caseId whose dossier it is
   * @param version 1 for the first dossier of a case, one more for each later one
   * @param sealedAt when it was sealed
   * @param items the files in any order, at least one; paths unique, none a folder of another
   * @return the dossier
   * @throws IllegalArgumentException if there is no item, paths collide or the version is below 1
   */
  public static CaseDossier of(
      CaseId caseId, int version, Instant sealedAt, List<DossierItem> items) {
    if (version < 1) {
      throw new IllegalArgumentException("Dossier of case " + caseId + ": version " + version
          + " [dossier-version]. Count versions from 1.");
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException("Dossier of case " + caseId
          + ": no items [dossier-not-empty]. Add what the specialist is to read.");
    }
    var sorted = items.stream().sorted(Comparator.comparing(DossierItem::path)).toList();
    refuseCollisions(caseId, sorted);
    return new CaseDossier(caseId, version, sealedAt, sorted);
  }

  /**
   * Reads a manifest back.
   *
   * @param manifest exactly what {@link #manifest} gave
   * @return the same dossier
   * @throws MalformedRecordException if the bytes are no manifest, or one written another way
   */
  public static CaseDossier read(byte[] manifest) {
    return DossierJson.read(manifest);
  }

  private static void refuseCollisions(CaseId caseId, List<DossierItem> sorted) {
    var taken = new HashSet<String>();
    for (var item : sorted) {
      if (!taken.add(item.path())) {
        throw new IllegalArgumentException("Dossier of case " + caseId + ": path " + item.path()
            + " occurs twice [dossier-path-unique]. Give each file its own path.");
      }
    }
    for (var item : sorted) {
      var slash = item.path().indexOf('/');
      while (slash >= 0) {
        var folder = item.path().substring(0, slash);
        if (taken.contains(folder)) {
          throw new IllegalArgumentException("Dossier of case " + caseId + ": path " + folder
              + " is both a file and a folder [dossier-path-unique]. Rename the file.");
        }
        slash = item.path().indexOf('/', slash + 1);
      }
    }
  }

  /**
   * Tells whose dossier it is.
   *
   * @return the case
   */
  public CaseId caseId() {
    return caseId;
  }

  /**
   * Tells which of the case's dossiers it is.
   *
   * @return 1 for the first
   */
  public int version() {
    return version;
  }

  /**
   * Tells when it was sealed.
   *
   * @return the instant given at sealing
   */
  public Instant sealedAt() {
    return sealedAt;
  }

  /**
   * Gives the files.
   *
   * @return sorted by path, unmodifiable
   */
  public List<DossierItem> items() {
    return items;
  }

  /**
   * Gives the manifest: canonical JSON in UTF-8, members sorted (RFC 8785), schema 1.
   *
   * @return a fresh copy, equal for equal dossiers
   */
  public byte[] manifest() {
    return manifest.clone();
  }

  /**
   * Names the dossier.
   *
   * @return SHA-256 over {@link #manifest}
   */
  public ContentHash hash() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseDossier that && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "CaseDossier[" + caseId + " version " + version + ", " + items.size() + " items, " + hash
        + "]";
  }
}
