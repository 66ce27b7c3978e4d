package dev.consilium.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * A file of lines that is only added to; what follows its last line end was torn by a crash.
 *
 * <p>Not safe to share: whoever uses it holds the folder's lock.
 */
final class LineFile {

  private final Path path;
  private final Disk disk;

  LineFile(Path path, Disk disk) {
    this.path = path;
    this.disk = disk;
  }

  List<String> lines() throws IOException {
    if (Files.notExists(path)) {
      return List.of();
    }
    var bytes = Files.readAllBytes(path);
    return new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8).lines().toList();
  }

  private static int whole(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  // On the disk when this returns; a torn end was never acknowledged and is cut off.
  void add(List<String> lines) throws IOException {
    boolean made = Files.notExists(path);
    int whole = made ? 0 : whole(Files.readAllBytes(path));
    try (var channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(whole).position(whole);
      write(channel, lines);
    }
    if (made) {
      disk.forceFolder(folder());
    }
  }

  // The old lines or the new ones, whenever a crash comes.
  void replace(List<String> lines) throws IOException {
    var next = path.resolveSibling(path.getFileName() + ".next");
    try (var channel = FileChannel.open(
        next,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel, lines);
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    disk.forceFolder(folder());
  }

  private void write(FileChannel channel, List<String> lines) throws IOException {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    CaseFiles.write(channel, text.toString().getBytes(StandardCharsets.UTF_8));
    disk.force(channel);
  }

  private Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file stands in a folder");
  }
}
