package dev.consilium.crypto;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;

/** A file or folder that appears under its name only when it is whole. */
final class Landing implements AutoCloseable {

  private final Path target;
  private final Path temporary;
  private boolean landed;

  private Landing(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  static Landing file(Path target) throws IOException {
    var absolute = free(target);
    return new Landing(
        absolute,
        Files.createTempFile(
            parent(absolute), ".sealing-", ".part", rights(absolute, "rw-------")));
  }

  static Landing folder(Path target) throws IOException {
    var absolute = free(target);
    return new Landing(
        absolute,
        Files.createTempDirectory(parent(absolute), ".opening-", rights(absolute, "rwx------")));
  }

  Path temporary() {
    return temporary;
  }

  /** Opens a file of the landing; closing it forces it to the medium. */
  static OutputStream forced(Path file) throws IOException {
    var stream = new FileOutputStream(file.toFile());
    return new BufferedOutputStream(stream, 1 << 16) {
      @Override
      public void close() throws IOException {
        try (stream) {
          flush();
          stream.getFD().sync();
        }
      }
    };
  }

  /** Moves it to its name in one step. */
  void land() throws IOException {
    free(target);
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    landed = true;
    if (isPosix(target)) {
      try (var folder = FileChannel.open(parent(target), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (landed) {
      return;
    }
    try (var files = Files.walk(temporary)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Path free(Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          target.toString(),
          null,
          "the place is taken [target-free]. Choose another name; nothing is overwritten");
    }
    return target.toAbsolutePath();
  }

  private static Path parent(Path absolute) {
    return Objects.requireNonNull(absolute.getParent(), "a file system's root is taken");
  }

  private static FileAttribute<?>[] rights(Path path, String rights) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
