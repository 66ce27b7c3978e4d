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

/**
 * A folder that appears under its name only when everything in it was written. Until {@link
 * #commit} it lives beside it under another name, and {@link #close} then removes it.
 */
final class OutputFolder implements Closeable {

  private static final String MARK = ".consilium-demo";

  private final Path target;
  private final Path work;

  private OutputFolder(Path target, Path work) {
    this.target = target;
    this.work = work;
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
    var parent = target.getParent();
    if (parent == null) {
      throw new MalformedRecordException(
          given + ": the root folder [folder-free]. Name a new folder with --out.");
    }
    Files.createDirectories(parent);
    var work = Files.createTempDirectory(parent, target.getFileName() + ".partial-");
    Files.createFile(work.resolve(MARK));
    return new OutputFolder(target, work);
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

  void commit() throws IOException {
    if (Files.exists(target)) {
      delete(target);
    }
    try {
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(work, target);
    }
  }

  @Override
  public void close() throws IOException {
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
