package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each of one tenant's cases as a file of JSON lines, forced to the disk on every append.
 *
 * <p>An empty line ends each append. What follows the last one was torn by a crash and never
 * acknowledged: reading reports it; the next append cuts it off, warns and keeps the finding. Safe
 * to share between threads; between stores and processes a lock file keeps writers apart, for which
 * an append waits ten seconds. A list reads the whole folder: for a laptop, not for a hospital.
 * Bodies are clear text; where they must be erasable use {@link JdbcCaseStore}.
 */
public final class NdjsonCaseStore implements CaseStore {

  private static final Logger LOG = LoggerFactory.getLogger(NdjsonCaseStore.class);
  private static final String SUFFIX = ".ndjson";

  private record Tail(SecondOpinionCase folded, @Nullable Instant due) {}

  private final Path folder;
  private final Disk disk;
  private final RecentCases<Tail> recent = new RecentCases<>();
  private final List<Finding> recovered = new ArrayList<>();

  /**
   * Opens a folder, which is made when it is missing.
   *
   * @param folder where the files are; nothing else should be there
   */
  public NdjsonCaseStore(Path folder) {
    this(folder, Disk.REAL);
  }

  NdjsonCaseStore(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
    try {
      boolean made = Files.notExists(folder);
      Files.createDirectories(folder);
      var parent = folder.toAbsolutePath().getParent();
      if (made && parent != null) {
        disk.forceFolder(parent);
      }
    } catch (IOException e) {
      throw failed("the folder cannot be made", e);
    }
  }

  @Override
  public synchronized Appended append(Append append) {
    var caseId = append.caseId();
    var lines = Appending.lines(append);
    var file = file(caseId);
    try (var lock = FolderLock.take(folder)) {
      boolean made = Files.notExists(file);
      try (var channel = FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        var tail = tail(caseId, channel);
        var conflict =
            Appending.conflict(caseId, append.expectedSequence(), tail.folded().sequence());
        if (conflict.isPresent()) {
          return conflict.get();
        }
        var after = Appending.continued(tail.folded(), append.events());
        var due = append.dueAfter(tail.due()).orElse(null);
        var line = new AppendLine(nextPosition(lock), due);
        write(channel, CaseLines.bytes(lines, line));
        if (made) {
          disk.forceFolder(folder);
        }
        recent.keep(caseId, Long.toString(channel.size()), new Tail(after, due));
        return new Appended.Stored(after.sequence());
      }
    } catch (IOException e) {
      throw failed("case " + caseId + " cannot be appended to", e);
    }
  }

  // Leaves the channel where the next append starts, with nothing torn behind it.
  private Tail tail(CaseId caseId, FileChannel channel) throws IOException {
    long size = channel.size();
    channel.position(size);
    var known = recent.find(caseId, Long.toString(size));
    if (known.isPresent()) {
      return known.get();
    }
    var content = new CaseLines(caseId, readAll(channel));
    for (var finding : content.findings()) {
      LOG.warn("cut off: {}", finding.message());
      recovered.add(finding);
    }
    channel.truncate(content.intactBytes());
    channel.position(content.intactBytes());
    return new Tail(
        SecondOpinionCase.replay(caseId, content.events()), content.latest().due());
  }

  private long nextPosition(FolderLock lock) throws IOException {
    var latest = lock.latest();
    long next = 1 + (latest.isPresent() ? latest.getAsLong() : highest());
    lock.advance(next, disk);
    return next;
  }

  // For a folder of an earlier version, or one whose lock file was deleted.
  private long highest() {
    long highest = 0;
    for (var caseId : ids()) {
      highest = Math.max(highest, lines(caseId).latest().position());
    }
    return highest;
  }

  private void write(FileChannel channel, byte[] append) throws IOException {
    for (var bytes = ByteBuffer.wrap(append); bytes.hasRemaining(); ) {
      channel.write(bytes);
    }
    disk.force(channel);
  }

  private static byte[] readAll(FileChannel channel) throws IOException {
    channel.position(0);
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int got;
    do {
      got = channel.read(bytes);
    } while (got > 0);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /**
   * Tells what this store cut off so far.
   *
   * @return a finding for each torn append, with its bytes; oldest first
   */
  public synchronized List<Finding> recovered() {
    return List.copyOf(recovered);
  }

  @Override
  public synchronized StoredCase read(CaseId caseId) {
    var content = lines(caseId);
    return new StoredCase(content.events(), content.findings());
  }

  @Override
  public synchronized CasePage list(CaseQuery query) {
    // Locked, else a change could slip in behind a file that was read already.
    try {
      return Listing.page(query, FolderLock.holding(folder, this::entries));
    } catch (IOException e) {
      throw failed("the folder cannot be listed", e);
    }
  }

  private List<CaseEntry> entries() {
    var entries = new ArrayList<CaseEntry>();
    for (var caseId : ids()) {
      var content = lines(caseId);
      if (!content.events().isEmpty()) {
        entries.add(entry(caseId, content));
      }
    }
    return entries;
  }

  private static CaseEntry entry(CaseId caseId, CaseLines content) {
    var folded = SecondOpinionCase.replay(caseId, content.events());
    var latest = content.latest();
    return new CaseEntry(
        caseId,
        folded.state(),
        folded.sequence(),
        latest.due(),
        new ChangeMark(latest.position(), caseId.value()),
        false);
  }

  private CaseLines lines(CaseId caseId) {
    var file = file(caseId);
    try {
      return new CaseLines(caseId, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    } catch (IOException e) {
      throw failed("case " + caseId + " cannot be read", e);
    }
  }

  private List<CaseId> ids() {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> HexFormat.of().parseHex(name.substring(0, name.length() - SUFFIX.length())))
          .map(bytes -> new CaseId(new String(bytes, StandardCharsets.UTF_8)))
          .sorted(Comparator.comparing(CaseId::value))
          .toList();
    } catch (IOException e) {
      throw failed("the folder cannot be listed", e);
    }
  }

  // An id may hold what a file name may not, so the name is the id in hexadecimal digits.
  private Path file(CaseId caseId) {
    var name = HexFormat.of().formatHex(caseId.value().getBytes(StandardCharsets.UTF_8));
    return folder.resolve(name + SUFFIX);
  }

  private static UncheckedIOException failed(String found, IOException cause) {
    return new UncheckedIOException(
        "Case store: " + found + " [store-reachable]. Check the disk and its permissions.", cause);
  }
}
