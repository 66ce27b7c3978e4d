package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares every file of a tile folder with the log that its entries make. */
final class TileCheck {

  private static final int ENTRY_BYTES = Short.BYTES + AuditLog.HASH_BYTES;
  private static final int MOST_BYTES = Tile.WIDTH * ENTRY_BYTES;
  private static final String REMEDY =
      "Take the folder from a copy, or export the log again to a new one.";

  private final Path folder;
  private final AuditDisk disk;
  private final AuditLog log;
  private final List<Finding> findings = new ArrayList<>();

  TileCheck(Path folder, AuditDisk disk, String origin) {
    this.folder = folder;
    this.disk = disk;
    this.log = AuditLog.named(origin);
  }

  AuditReading without(String why) {
    find(Severity.MUST, "tile-checkpoint", TileFolder.CHECKPOINT, why);
    return new AuditReading(AuditLog.named(log.origin()), findings, 0);
  }

  AuditReading against(Checkpoint head) throws IOException {
    if (!head.origin().equals(log.origin())) {
      return without("it is of another log");
    }
    if (Long.compareUnsigned(head.size(), Integer.MAX_VALUE) > 0) {
      return without("its size is beyond " + Integer.MAX_VALUE);
    }
    int size = (int) head.size();
    for (int first = 0; first < size; first += Tile.WIDTH) {
      int width = Math.min(Tile.WIDTH, size - first);
      if (!takeEntries(new Tile(Tile.ENTRIES, first / Tile.WIDTH, width))) {
        return new AuditReading(AuditLog.named(log.origin()), findings, 0);
      }
    }
    boolean proven = log.head().equals(head);
    if (!proven) {
      find(
          Severity.MUST,
          "tile-root",
          TileFolder.CHECKPOINT,
          "the entries do not make its root; a tile named here, an entry or it was changed");
    }
    compareFiles();
    findMissing();
    return proven
        ? new AuditReading(log, findings, (long) size * ENTRY_BYTES)
        : new AuditReading(AuditLog.named(log.origin()), findings, 0);
  }

  private boolean takeEntries(Tile tile) throws IOException {
    var bundle = bytes(tile);
    if (bundle.isEmpty() || bundle.get().length < tile.width() * ENTRY_BYTES) {
      find(Severity.MUST, "tile-entries", tile.path(), "it is missing or too short");
      return false;
    }
    var in = ByteBuffer.wrap(bundle.get());
    for (int n = 0; n < tile.width(); n++) {
      var commitment = new byte[AuditLog.HASH_BYTES];
      if (in.getShort() != commitment.length) {
        find(Severity.MUST, "tile-entries", tile.path(), "it holds an entry that is no commitment");
        return false;
      }
      in.get(commitment);
      log.append(AuditRecord.erased(ContentHash.ofDigest(commitment)));
    }
    return true;
  }

  // A partial tile may be gone when the full one is there.
  private Optional<byte[]> bytes(Tile tile) throws IOException {
    for (var place : List.of(tile, tile.full())) {
      var file = folder.resolve(place.path());
      if (disk.exists(file)) {
        return Optional.of(bytes(file));
      }
    }
    return Optional.empty();
  }

  private byte[] bytes(Path file) throws IOException {
    try (var in = disk.read(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    }
  }

  private void compareFiles() throws IOException {
    for (var file : disk.files(folder)) {
      var name = folder.relativize(file).toString().replace('\\', '/');
      var tile = Tile.at(name);
      if (tile.isPresent() && tile.get().isWithin(log.size())) {
        if (!Arrays.equals(bytes(file), tile.get().bytes(log))) {
          find(Severity.MUST, "tile-content", name, "it does not hold what the entries make");
        }
      } else if (tile.isPresent() || name.equals(TileFolder.NEXT)) {
        find(Severity.MAY, "tile-ahead", name, "it is no part of the checkpoint, as after a crash");
      } else if (!name.equals(TileFolder.CHECKPOINT)) {
        find(Severity.SHOULD, "tile-foreign", name, "it is no part of a tiled log");
      }
    }
  }

  private void findMissing() {
    for (var tile : Tile.grown(0, log.size())) {
      if (!disk.exists(folder.resolve(tile.path()))
          && !disk.exists(folder.resolve(tile.full().path()))) {
        find(Severity.MUST, "tile-missing", tile.path(), "it is missing");
      }
    }
  }

  private void find(Severity severity, String rule, String name, String found) {
    findings.add(new Finding(
        severity,
        rule,
        "Tiles of " + log.origin() + " " + name,
        found,
        severity == Severity.MAY ? "Export the log again, which goes on from there." : REMEDY,
        List.of()));
  }
}
