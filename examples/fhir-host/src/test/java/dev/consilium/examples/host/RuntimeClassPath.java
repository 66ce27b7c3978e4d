package dev.consilium.examples.host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What Maven resolved for a host of consilium-fhir, in order. */
record RuntimeClassPath(List<Path> entries) {

  // What core itself needs, and jackson-core, which core has from databind.
  private static final List<String> STREAMING = List.of(
      "jackson-core-", "jackson-databind-", "jackson-annotations-", "slf4j-api-", "jspecify-");

  static RuntimeClassPath resolved() {
    try {
      var text = Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
      return new RuntimeClassPath(
          Stream.of(text.split(File.pathSeparator, -1)).map(Path::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In a full build these are jars, in a shorter one folders of classes. */
  static boolean isOurs(Path entry) {
    return Files.isDirectory(entry) || name(entry).startsWith("consilium-");
  }

  static boolean isReader(Path entry) {
    return name(entry).startsWith("consilium-fhir-")
        || entry.endsWith(Path.of("fhir", "target", "classes"));
  }

  static boolean isForStreaming(Path entry) {
    return isOurs(entry) || STREAMING.stream().anyMatch(name(entry)::startsWith);
  }

  static String name(Path entry) {
    return entry.getFileName().toString();
  }

  RuntimeClassPath only(Predicate<Path> kept) {
    return new RuntimeClassPath(entries.stream().filter(kept).toList());
  }

  long bytes() {
    return entries.stream().mapToLong(RuntimeClassPath::bytes).sum();
  }

  private static long bytes(Path entry) {
    try (var files = Files.walk(entry)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(it -> it.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
  }
}
