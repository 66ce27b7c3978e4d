package dev.consilium.core.audit;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A disk in memory on which every byte written and every other change is a step, and which stops at
 * a chosen one: by losing power, or by failing that one step.
 */
final class FaultyDisk implements AuditDisk {

  /** The power is gone; nobody may go on as if nothing had happened. */
  static final class PowerCut extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** How a step goes wrong. */
  enum Fault {
    NONE,
    POWER_CUT,
    IO_ERROR
  }

  private static final class Blob {
    private byte[] seen = {};
    private byte[] forced = {};
    private int lostFrom;
    private int lostTo;

    // What a failed force was to write counts as written from then on, and is not.
    void force() {
      forced = seen.clone();
      if (lostFrom < Math.min(lostTo, forced.length)) {
        Arrays.fill(forced, lostFrom, Math.min(lostTo, forced.length), (byte) 0);
      }
    }

    void loseUnforced() {
      lostFrom = Math.min(forced.length, seen.length);
      lostTo = seen.length;
    }
  }

  private final Map<Path, Blob> names = new TreeMap<>();
  private final Map<Path, Blob> durableNames = new TreeMap<>();
  private final Set<Path> folders = new TreeSet<>();
  private final Set<Path> durableFolders = new TreeSet<>();
  private final Set<Path> locks = new HashSet<>();
  private Fault fault = Fault.NONE;
  private int stopAt;
  private int steps;
  private boolean dark;
  private boolean coarse;

  /** Takes every write for two steps, whatever its length. */
  FaultyDisk coarse() {
    coarse = true;
    return this;
  }

  /** Goes wrong at a step from now on, counted from 1. */
  FaultyDisk failing(Fault how, int step) {
    fault = how;
    stopAt = steps + step;
    return this;
  }

  int steps() {
    return steps;
  }

  /** Gives a disk as it may be found when the power is back. */
  FaultyDisk afterPowerCut(boolean unforcedNames, boolean unforcedBytes) {
    var after = new FaultyDisk();
    after.coarse = coarse;
    (unforcedNames ? names : durableNames).forEach((name, blob) -> {
      if (unforcedNames || folders.stream().filter(name::startsWith).allMatch(this::isDurable)) {
        after.put(name, unforcedBytes ? blob.seen : blob.forced);
      }
    });
    return after;
  }

  private boolean isDurable(Path folder) {
    return durableFolders.contains(folder);
  }

  private void put(Path name, byte[] bytes) {
    var blob = new Blob();
    blob.seen = bytes.clone();
    blob.force();
    names.put(name, blob);
    durableNames.put(name, blob);
    for (var above = name.getParent(); above != null; above = above.getParent()) {
      folders.add(above);
      durableFolders.add(above);
    }
  }

  byte[] bytes(Path file) throws IOException {
    return find(file).seen.clone();
  }

  /** Changes one bit of a file, behind everybody's back. */
  void flip(Path file, int bit) throws IOException {
    find(file).seen[bit / 8] ^= (byte) (1 << (bit % 8));
  }

  Map<Path, byte[]> files() {
    var files = new TreeMap<Path, byte[]>();
    names.forEach((name, blob) -> files.put(name, blob.seen.clone()));
    return files;
  }

  private void step() throws IOException {
    if (dark) {
      throw new PowerCut();
    }
    if (++steps == stopAt && fault != Fault.NONE) {
      if (fault == Fault.POWER_CUT) {
        dark = true;
        throw new PowerCut();
      }
      throw new IOException("the disk failed");
    }
  }

  private Blob find(Path file) throws IOException {
    var blob = names.get(file);
    if (blob == null) {
      throw new NoSuchFileException(file.toString());
    }
    return blob;
  }

  private final class BlobOutput implements Output {

    private final Blob blob;

    BlobOutput(Blob blob) {
      this.blob = blob;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int pieces = coarse ? 2 : length;
      for (int piece = 0; piece < pieces; piece++) {
        step();
        int start = from + length * piece / pieces;
        int count = from + length * (piece + 1) / pieces - start;
        int end = blob.seen.length;
        blob.seen = Arrays.copyOf(blob.seen, end + count);
        System.arraycopy(bytes, start, blob.seen, end, count);
      }
    }

    @Override
    public void truncate(long bytes) throws IOException {
      step();
      blob.seen = Arrays.copyOf(blob.seen, Math.min(blob.seen.length, (int) bytes));
      blob.lostTo = Math.min(blob.lostTo, blob.seen.length);
    }

    @Override
    public void force() throws IOException {
      try {
        step();
      } catch (IOException e) {
        blob.loseUnforced();
        throw e;
      }
      blob.force();
    }

    @Override
    public void close() {
      // Closing forces nothing.
    }
  }

  @Override
  public boolean exists(Path file) {
    return names.containsKey(file);
  }

  @Override
  public InputStream read(Path file) throws IOException {
    return new ByteArrayInputStream(find(file).seen);
  }

  @Override
  public List<Path> files(Path folder) {
    return names.keySet().stream().filter(name -> name.startsWith(folder)).toList();
  }

  @Override
  public Output open(Path file) throws IOException {
    if (!exists(file)) {
      step();
      names.put(file, new Blob());
    }
    return new BlobOutput(find(file));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    names.put(to, find(from));
    names.remove(from);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    find(file);
    names.remove(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    if (exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    if (folders.add(folder)) {
      step();
      var above = folder.getParent();
      if (above != null && above.getNameCount() > 1) {
        makeFolder(above);
      }
    }
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step();
    durableNames.keySet().removeIf(name -> folder.equals(name.getParent()));
    names.forEach((name, blob) -> {
      if (folder.equals(name.getParent())) {
        durableNames.put(name, blob);
      }
    });
    folders.stream().filter(it -> folder.equals(it.getParent())).forEach(durableFolders::add);
  }

  @Override
  public Closeable lock(Path file) throws IOException {
    if (!locks.add(file)) {
      throw new IOException("locked");
    }
    return () -> locks.remove(file);
  }
}
