package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Which file of a folder holds what of which case. */
final class CaseFiles {

  private static final Pattern NAME = Pattern.compile("(?:[0-9a-f]{2})+[.](?:ndjson|retention)");

  private final Path folder;

  CaseFiles(Path folder) {
    this.folder = folder;
  }

  static boolean isOurs(String name) {
    return NAME.matcher(name).matches();
  }

  // An id may hold what a file name may not, so the name is the id in hexadecimal digits.
  Path of(CaseId caseId, String suffix) {
    var name = HexFormat.of().formatHex(caseId.value().getBytes(StandardCharsets.UTF_8));
    return folder.resolve(name + suffix);
  }

  byte[] bytes(CaseId caseId, String suffix) {
    var file = of(caseId, suffix);
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw failed("case " + caseId + " cannot be read", e);
    }
  }

  List<CaseId> ids(String suffix) {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> HexFormat.of().parseHex(name.substring(0, name.length() - suffix.length())))
          .map(bytes -> new CaseId(new String(bytes, StandardCharsets.UTF_8)))
          .sorted(Comparator.comparing(CaseId::value))
          .toList();
    } catch (IOException e) {
      throw failed("the folder cannot be listed", e);
    }
  }

  static void write(FileChannel channel, byte[] bytes) throws IOException {
    for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      channel.write(rest);
    }
  }

  static byte[] readAll(FileChannel channel) throws IOException {
    channel.position(0);
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int got;
    do {
      got = channel.read(bytes);
    } while (got > 0);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  static UncheckedIOException failed(String found, IOException cause) {
    return new UncheckedIOException(
        "Case store: " + found + " [store-reachable]. Check the disk and its permissions.", cause);
  }
}
