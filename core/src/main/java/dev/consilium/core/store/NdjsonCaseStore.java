package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each of one tenant's cases as a file of JSON lines, forced to the disk on every append.
 *
 * <p>An empty line ends each append. What follows the last one was torn by a crash and never
 * acknowledged: reading reports it; the next append cuts it off, warns and keeps the finding. Safe
 * to share between threads; between stores and processes a lock file keeps writers apart, for which
 * an append waits ten seconds. A list reads every file that changed: for a laptop, not for a
 * hospital. By default bodies are clear text; with {@link #sealedBy} they can be erased. State, due
 * time and time of each append stay clear, and stay when a case is erased.
 */
public final class NdjsonCaseStore implements CaseStore {

  static final String SUFFIX = ".ndjson";

  private static final Logger LOG = LoggerFactory.getLogger(NdjsonCaseStore.class);

  private record Tail(
      SecondOpinionCase folded,
      @Nullable Instant due,
      @Nullable StoredEvent latest) {}

  private final Path folder;
  private final TenantId tenant;
  private final EventBodies bodies;
  private final EventChain chain;
  private final Disk disk;
  private final CaseFiles files;
  private final RetentionFiles retention;
  private final FolderListing listing;
  private final RecentCases<Tail> recent = new RecentCases<>();
  private final List<Finding> recovered = new ArrayList<>();

  /**
   * Opens a tenant's folder, which is made when it is missing.
   *
   * @param folder where the files are; nothing else should be there
   * @param tenant whose cases
   * @throws StoreException if the folder is another tenant's or of another version
   */
  public NdjsonCaseStore(Path folder, TenantId tenant) {
    this(folder, tenant, EventBodies.clear(tenant), Disk.REAL);
  }

  NdjsonCaseStore(Path folder, TenantId tenant, EventBodies bodies, Disk disk) {
    this.folder = folder;
    this.tenant = tenant;
    this.bodies = bodies;
    this.chain = new EventChain(tenant, bodies);
    this.disk = disk;
    this.files = new CaseFiles(folder);
    this.retention = new RetentionFiles(files, disk);
    this.listing = new FolderListing(files, retention);
    new FolderSchema(folder, disk).claim(tenant);
  }

  /**
   * Seals the bodies of events from now on; a store that holds clear ones cannot be read so.
   *
   * @param sealing seals and opens
   * @param salts random for the commitments
   * @return a changed copy
   */
  public NdjsonCaseStore sealedBy(EventSealing sealing, SecureRandom salts) {
    return new NdjsonCaseStore(folder, tenant, EventBodies.sealed(tenant, sealing, salts), disk);
  }

  @Override
  public synchronized Appended append(Append append) {
    var caseId = append.caseId();
    var lines = Appending.lines(append);
    try (var lock = lock()) {
      var buried = retention.of(caseId).buried();
      if (buried != null) {
        recent.forget(caseId);
        return Appending.unreadable(caseId, buried.sequence());
      }
      var file = files.of(caseId, SUFFIX);
      boolean made = Files.notExists(file);
      try (var channel = FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        var appended = append(append, lines, channel, lock);
        if (made) {
          disk.forceFolder(folder);
        }
        return appended;
      }
    } catch (IOException e) {
      throw CaseFiles.failed("case " + caseId + " cannot be appended to", e);
    }
  }

  private Appended append(Append append, List<String> lines, FileChannel channel, FolderLock lock)
      throws IOException {
    var caseId = append.caseId();
    var known = tail(caseId, channel);
    if (known.isEmpty()) {
      return Appending.unreadable(caseId, append.expectedSequence());
    }
    var tail = known.get();
    long sequence = tail.folded().sequence();
    var conflict = Appending.conflict(caseId, append.expectedSequence(), sequence);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    var after = Appending.continued(tail.folded(), append.events());
    var due = append.dueAfter(tail.due()).orElse(null);
    var link =
        tail.latest() == null ? chain.start(caseId) : tail.latest().proof().link();
    var stored = chain.close(caseId, sequence, link, lines);
    var decided = append.events().get(0).header().at();
    var line = new AppendLine(nextPosition(lock), after.state(), decided, due);
    CaseFiles.write(
        channel, CaseLines.bytes(bodies.areSealed() ? sealedLines(stored) : lines, line));
    disk.force(channel);
    var latest = stored.get(stored.size() - 1);
    recent.keep(caseId, Long.toString(channel.size()), new Tail(after, due, latest));
    return new Appended.Stored(after.sequence());
  }

  private static List<String> sealedLines(List<StoredEvent> stored) {
    return stored.stream().map(FolderJson::write).toList();
  }

  // Leaves the channel where the next append starts, with nothing torn behind it. Empty when the
  // key of the case is not there.
  private Optional<Tail> tail(CaseId caseId, FileChannel channel) throws IOException {
    long size = channel.size();
    channel.position(size);
    var known = recent.find(caseId, Long.toString(size));
    if (known.isPresent()) {
      return known.filter(it -> opens(caseId, it.latest()));
    }
    var content = new CaseLines(caseId, CaseFiles.readAll(channel));
    for (var finding : content.findings()) {
      LOG.warn("cut off: {}", finding.message());
      recovered.add(finding);
    }
    channel.truncate(content.intactBytes());
    channel.position(content.intactBytes());
    var stored = stored(caseId, content);
    var opened = chain.open(caseId, stored, 0);
    var latest = stored.isEmpty() ? null : stored.get(stored.size() - 1);
    return opened.findings().isEmpty()
        ? Optional.of(new Tail(
            SecondOpinionCase.replay(caseId, opened.events()), content.latest().due(), latest))
        : Optional.empty();
  }

  private boolean opens(CaseId caseId, @Nullable StoredEvent latest) {
    return latest == null
        || bodies.open(caseId, latest.proof().sequence(), latest.body()).isPresent();
  }

  // Clear files hold no proofs; theirs are made from what they hold.
  private List<StoredEvent> stored(CaseId caseId, CaseLines content) {
    return bodies.areSealed()
        ? content.events().stream().map(it -> FolderJson.event(it, caseId)).toList()
        : chain.close(caseId, 0, chain.start(caseId), content.events());
  }

  FolderLock lock() throws IOException {
    return FolderLock.take(folder);
  }

  long nextPosition(FolderLock lock) {
    try {
      var latest = lock.latest();
      long next = 1 + (latest.isPresent() ? latest.getAsLong() : highest());
      lock.advance(next, disk);
      return next;
    } catch (IOException e) {
      throw CaseFiles.failed("its changes cannot be counted", e);
    }
  }

  // For a folder of an earlier version, or one whose lock file was deleted.
  private long highest() {
    return listing.entries().stream()
        .mapToLong(it -> it.changed().position())
        .max()
        .orElse(0);
  }

  synchronized void forget(CaseId caseId) {
    recent.forget(caseId);
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
  public StoredCase read(CaseId caseId) {
    return readAfter(caseId, 0);
  }

  @Override
  public synchronized StoredCase readAfter(CaseId caseId, long sequence) {
    if (retention.of(caseId).erased()) {
      return EventChain.erased(caseId);
    }
    var content = lines(caseId);
    var opened = chain.openAfter(caseId, stored(caseId, content), sequence);
    var findings = new ArrayList<>(opened.findings());
    findings.addAll(content.findings());
    return new StoredCase(opened.events(), findings);
  }

  private CaseLines lines(CaseId caseId) {
    return new CaseLines(caseId, files.bytes(caseId, SUFFIX));
  }

  @Override
  public synchronized CasePage list(CaseQuery query) {
    // Locked, else a change could slip in behind a file that was read already.
    try {
      return Listing.page(query, FolderLock.holding(folder, listing::entries));
    } catch (IOException e) {
      throw CaseFiles.failed("the folder cannot be listed", e);
    }
  }

  /**
   * Gives what proves a case's history, content or not.
   *
   * @param caseId the case
   * @return one proof for each event, in order
   */
  public synchronized List<EventProof> proofs(CaseId caseId) {
    return EventChain.proofs(stored(caseId, lines(caseId)));
  }

  /**
   * Gives what opens the commitments, to be kept with an exported case.
   *
   * @param caseId the case
   * @return one opening for each event; none once its key is erased
   */
  public synchronized List<EventOpening> openings(CaseId caseId) {
    return chain.openings(caseId, stored(caseId, lines(caseId)));
  }

  /**
   * Opens the outbox of this folder; what was acknowledged, and every lease, outlives the process.
   *
   * @param clock tells when leases end
   * @return the outbox, safe between processes as well
   */
  public Outbox outbox(Clock clock) {
    return new CursorOutbox(this, tenant, clock, new CursorFile(folder, disk));
  }

  /**
   * Opens what holds and erases this store's cases.
   *
   * @param keys the keys that the bodies are sealed with
   * @return holds and erasure
   * @throws IllegalStateException if bodies are clear text
   */
  public CaseRetention retention(CaseKeys keys) {
    if (!bodies.areSealed()) {
      throw RetentionRules.notSealed();
    }
    return new LocalRetention(tenant, keys, new FolderShelf(this, retention));
  }
}
