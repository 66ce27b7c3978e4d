package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;

/**
 * A folder that appears under its name only when everything in it was written. Until {@link
 * #commit} it lives beside it under another name, and {@link #close} then removes it.
 */
final class OutputFolder implements Closeable {

  private static final String MARK = ".consilium-demo";

  private final Path target;
  private final Path work;
  private final Thread cleaner;

  private OutputFolder(Path target, Path work, Thread cleaner) {
    this.target = target;
    this.work = work;
    this.cleaner = cleaner;
  }

  // A patient's records must not lie about because somebody pressed Ctrl-C.
  private static Thread cleaner(Path work) {
    var cleaner = new Thread(() -> {
      try {
        if (Files.exists(work)) {
          delete(work);
        }
      } catch (IOException e) {
        // The process is ending; nobody is left to tell.
      }
    });
    Runtime.getRuntime().addShutdownHook(cleaner);
    return cleaner;
  }

  static OutputFolder at(Path given) throws IOException {
    var target = given.toAbsolutePath().normalize();
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new MalformedRecordException(
          given + ": a file, not a folder [folder-expected]. Name a folder with --out.");
    }
    if (Files.isDirectory(target) && !Files.exists(target.resolve(MARK)) && !isEmpty(target)) {
      throw new MalformedRecordException(given + ": not empty, and no earlier demo wrote it"
          + " [folder-free]. Name a new folder with --out.");
    }
    if (Files.exists(target.resolve(MARK)) && hasForeign(target)) {
      throw new MalformedRecordException(given + ": holds files that no demo wrote"
          + " [folder-free]. Move them, or name a new folder with --out.");
    }
    var parent = target.getParent();
    for (var above = parent; above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        throw new MalformedRecordException(
            above + ": a file, not a folder [folder-expected]. Name another place with --out.");
      }
    }
    if (parent == null) {
      throw new MalformedRecordException(
          given + ": the root folder [folder-free]. Name a new folder with --out.");
    }
    Files.createDirectories(parent);
    var work = Files.createTempDirectory(parent, target.getFileName() + ".partial-");
    Files.createFile(work.resolve(MARK));
    return new OutputFolder(target, work, cleaner(work));
  }

  Path work() {
    return work;
  }

  Path target() {
    return target;
  }

  Path write(String name, byte[] content) throws IOException {
    var file = work.resolve(name);
    var folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return Files.write(file, content);
  }

  Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  // Only what a demo wrote may be replaced by a demo.
  private static boolean hasForeign(Path target) throws IOException {
    var written = Set.copyOf(Files.readAllLines(target.resolve(MARK)));
    try (var files = Files.walk(target)) {
      return files
          .filter(Files::isRegularFile)
          .map(it -> target.relativize(it).toString())
          .anyMatch(it -> !it.equals(MARK) && !written.contains(it));
    }
  }

  private void list() throws IOException {
    try (var files = Files.walk(work)) {
      Files.write(
          work.resolve(MARK),
          files
              .filter(Files::isRegularFile)
              .map(it -> work.relativize(it).toString())
              .filter(it -> !it.equals(MARK))
              .sorted()
              .toList());
    }
  }

  void commit() throws IOException {
    list();
    var earlier = work.resolveSibling(work.getFileName() + ".earlier");
    if (Files.exists(target)) {
      move(target, earlier);
    }
    move(work, target);
    if (Files.exists(earlier)) {
      delete(earlier);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook itself cleans up.
      return;
    }
    if (Files.exists(work)) {
      delete(work);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
