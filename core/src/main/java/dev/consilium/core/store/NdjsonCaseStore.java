package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps each case as one file of JSON lines, forced to the disk on every append.
 *
 * <p>An empty line ends each append. What follows the last one was torn by a crash and never
 * acknowledged: reading reports it, the next append cuts it off. Safe to share between threads; use
 * one instance per folder and process. Between processes a file lock keeps writers apart.
 */
public final class NdjsonCaseStore implements CaseStore {

  private static final String SUFFIX = ".ndjson";

  private final Path folder;

  /**
   * Opens a folder, which is made when it is missing.
   *
   * @param folder where the files are; nothing else should be there
   */
  public NdjsonCaseStore(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failed("the folder cannot be made", e);
    }
  }

  @Override
  public synchronized Appended append(
      CaseId caseId, long expectedSequence, List<CaseEvent> events) {
    try (var channel = FileChannel.open(
        file(caseId),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE)) {
      channel.lock(); // until the channel is closed
      var content = new CaseLines(caseId, readAll(channel));
      var stored = content.events();
      var conflict = Appending.conflict(caseId, expectedSequence, stored.size());
      if (conflict.isPresent()) {
        return conflict.get();
      }
      var after = Appending.continued(caseId, stored, events);
      write(channel, content.intactBytes(), events);
      return new Appended.Stored(after.sequence());
    } catch (IOException e) {
      throw failed("case " + caseId + " cannot be appended to", e);
    }
  }

  // The empty line comes last: without it none of these events count.
  private static void write(FileChannel channel, long start, List<CaseEvent> events)
      throws IOException {
    var lines = events.stream()
        .map(event -> CaseEventJson.write(event) + "\n")
        .collect(Collectors.joining());
    var bytes = ByteBuffer.wrap((lines + "\n").getBytes(StandardCharsets.UTF_8));
    channel.truncate(start);
    channel.position(start);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private static byte[] readAll(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int got;
    do {
      got = channel.read(bytes);
    } while (got > 0);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  @Override
  public synchronized StoredCase read(CaseId caseId) {
    var content = lines(caseId);
    return new StoredCase(content.events(), content.findings());
  }

  @Override
  public synchronized List<CaseId> inState(CaseState state) {
    var found = new ArrayList<CaseId>();
    for (var caseId : ids()) {
      var events = lines(caseId).events();
      if (!events.isEmpty() && SecondOpinionCase.replay(caseId, events).state() == state) {
        found.add(caseId);
      }
    }
    return List.copyOf(found);
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
