package dev.consilium.examples.workbench;

import dev.consilium.core.ContentHash;
import dev.consilium.examples.quickstart.SampleHost;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The program as a shell sees it: arguments in, exit code and two streams out. */
final class Shell {

  private Shell() {}

  /** What a run printed, and its exit code. */
  record Run(int code, String out, String err) {

    List<String> complaints() {
      return err.lines().toList();
    }
  }

  static Run consilium(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code = Consilium.run(
        new PrintWriter(out),
        new PrintWriter(err),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  static byte[] shippedCase() {
    try (var in = SampleHost.shippedCase()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder, by its path with slashes. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var walk = Files.walk(folder)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** The hash of every file below a folder, by its path with slashes. */
  static Map<String, ContentHash> hashes(Path folder) throws IOException {
    var hashes = new TreeMap<String, ContentHash>();
    files(folder).forEach((name, bytes) -> hashes.put(name, ContentHash.of(bytes)));
    return hashes;
  }

  /** What stands in a folder, by name. */
  static List<String> names(Path folder) throws IOException {
    try (var list = Files.list(folder)) {
      return list.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
