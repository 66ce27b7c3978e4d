package dev.consilium.fhir.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small real files, from which a fuzzer starts; none where the public collections are absent. */
final class Seeds {

  private static final int LARGEST = 6_000;
  private static final int LARGEST_OTHER = 16_000;
  private static final int MOST = 400;
  private static final int ONE_IN = 20;

  private Seeds() {}

  /** Copies seeds of one target, some of them zipped too, and tells how many. */
  static int copy(Target target, Path data, Path into) throws IOException {
    Files.createDirectories(into);
    var count = 0;
    for (var folder : target.folders) {
      var from = data.resolve(folder);
      if (Files.isDirectory(from)) {
        count = copy(target, files(target, from), into, count);
      }
    }
    return count;
  }

  private static List<Path> files(Target target, Path from) throws IOException {
    try (var all = Files.walk(from)) {
      return all.filter(it -> Files.isRegularFile(it)
              && target.takes(it.getFileName().toString())
              && it.toFile().length() <= (target.fhir ? LARGEST : LARGEST_OTHER))
          .sorted()
          .toList();
    }
  }

  private static int copy(Target target, List<Path> files, Path into, int before)
      throws IOException {
    var count = before;
    // Evenly over the collections, which are sorted by origin and type.
    var step = Math.max(1, files.size() / MOST);
    for (var i = 0; i < files.size(); i += step) {
      var bytes = Files.readAllBytes(files.get(i));
      Files.write(into.resolve("seed-" + count++), bytes);
      if (target.fhir && i % ONE_IN == 0) {
        try (var zip =
            new GZIPOutputStream(Files.newOutputStream(into.resolve("seed-" + count++)))) {
          zip.write(bytes);
        }
      }
    }
    return count;
  }
}
