package dev.consilium.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.consilium.core.ConsiliumException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A log for others to check, as static files in a folder: C2SP tlog-tiles.
 *
 * <p>{@code checkpoint} is the head; {@code tile/LEVEL/N} hashes, 256 a file; {@code tile/entries/N}
 * the commitments. Nothing of an entry but its commitment gets there, so erasing needs no change. A
 * checkpoint appears only when every tile of it is on the disk; after a crash the earlier one stands.
 * Partial tiles are removed once the full one is there. One writer at a time, kept by {@code
 * FOLDER.lock} beside the folder; readers need none.
 */
public final class TileFolder {

  static final String CHECKPOINT = "checkpoint";
  static final String NEXT = ".next";

  private final Path folder;
  private final CheckpointNote form;
  private final AuditDisk disk;

  TileFolder(Path folder, CheckpointNote form, AuditDisk disk) {
    this.folder = folder.toAbsolutePath();
    this.form = form;
    this.disk = disk;
  }

  /**
   * Names a folder; nothing is made yet.
   *
   * @param folder of this log alone, in a folder that is there
   * @param form how its checkpoint is written
   * @return the folder
   */
  public static TileFolder at(Path folder, CheckpointNote form) {
    return new TileFolder(folder, form, new LocalDisk());
  }

  /**
   * Brings the folder up to the log: writes the tiles that grew, and then the checkpoint.
   *
   * @param log the log, which may go on growing meanwhile
   * @return the head that the folder has now
   * @throws TamperedLogException when the log does not continue the folder's checkpoint
   * @throws IOException when something could not be written; the earlier checkpoint stands then, or
   *     the new one when only partial tiles could not be removed
   */
  public Checkpoint export(AuditLog log) throws IOException {
    var parent = folder.getParent();
    disk.makeFolder(folder);
    Closeable lock = disk.lock(folder.resolveSibling(folder.getFileName() + ".lock"));
    try {
      var head = log.head();
      int from = sizeBefore(log, head);
      if (disk.exists(folder.resolve(CHECKPOINT)) && from == head.size()) {
        return head;
      }
      var tiles = Tile.grown(from, (int) head.size());
      writeTiles(tiles, log);
      if (parent != null) {
        disk.forceFolder(parent);
      }
      write(folder.resolve(CHECKPOINT), form.write(head).getBytes(UTF_8));
      disk.forceFolder(folder);
      removePartials(tiles);
      return head;
    } finally {
      lock.close();
    }
  }

  private int sizeBefore(AuditLog log, Checkpoint head) throws IOException {
    if (!disk.exists(folder.resolve(CHECKPOINT))) {
      return 0;
    }
    var before = checkpoint();
    if (!log.continues(before)) {
      throw new TamperedLogException("Tile folder of " + head.origin() + ": the log, of size "
          + head.size() + ", does not continue the checkpoint of size "
          + Long.toUnsignedString(before.size())
          + " [tile-history]. Find out which of the two was changed; export nothing meanwhile.");
    }
    return (int) before.size();
  }

  private Checkpoint checkpoint() throws IOException {
    try (var in = disk.read(folder.resolve(CHECKPOINT))) {
      return form.read(new String(in.readNBytes(ProofText.MOST_CHARACTERS), UTF_8));
    }
  }

  /**
   * Builds the log anew from the entries and compares every file with it.
   *
   * @param origin the log's name
   * @return the log, all of its entries erased, and what is wrong; no entry when not all of them are
   *     proven
   * @throws IOException when something is there and cannot be read
   */
  public AuditReading read(String origin) throws IOException {
    var check = new TileCheck(folder, disk, origin);
    try {
      return check.against(checkpoint());
    } catch (NoSuchFileException e) {
      return check.without("there is none");
    } catch (ConsiliumException e) {
      return check.without("it cannot be read or its signatures are not good");
    }
  }

  private void writeTiles(List<Tile> tiles, AuditLog log) throws IOException {
    var touched = new TreeSet<Path>(Comparator.<Path>comparingInt(Path::getNameCount)
        .reversed()
        .thenComparing(Comparator.naturalOrder()));
    for (var tile : tiles) {
      var file = folder.resolve(tile.path());
      for (var above = file.getParent(); above != null && above.startsWith(folder); ) {
        touched.add(above);
        above = above.getParent();
      }
      write(file, tile.bytes(log));
    }
    for (var path : touched) {
      disk.forceFolder(path);
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    var next = folder.resolve(NEXT);
    if (disk.exists(next)) {
      disk.delete(next);
    }
    var above = file.getParent();
    if (above != null) {
      disk.makeFolder(above);
    }
    try (var out = disk.open(next)) {
      out.write(bytes, 0, bytes.length);
      out.force();
    }
    disk.move(next, file);
  }

  private void removePartials(List<Tile> tiles) throws IOException {
    for (var tile : tiles) {
      for (int width = 1; !tile.isPartial() && width < Tile.WIDTH; width++) {
        var partial = folder.resolve(tile.narrowed(width).path());
        if (disk.exists(partial)) {
          disk.delete(partial);
        }
      }
    }
  }
}
