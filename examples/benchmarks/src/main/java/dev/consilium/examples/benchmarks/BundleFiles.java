package dev.consilium.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Loads bundles from files and folders. */
final class BundleFiles {

  private BundleFiles() {}

  /** The bytes of each JSON bundle at that path, inflated. */
  static List<byte[]> of(String path) throws IOException {
    var place = Path.of(path);
    if (!Files.isDirectory(place)) {
      return List.of(bytes(place));
    }
    var bundles = new ArrayList<byte[]>();
    try (var files = Files.list(place)) {
      for (var file : files.sorted().toList()) {
        // Companions, whose names begin so in Synthea's exports, hold no patient.
        var name = file.getFileName().toString();
        if (name.endsWith(".json") && !name.startsWith("0-") && isBundle(file)) {
          bundles.add(bytes(file));
        }
      }
    }
    return bundles;
  }

  private static boolean isBundle(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var head = new String(in.readNBytes(200), java.nio.charset.StandardCharsets.ISO_8859_1);
      return head.replace(" ", "").contains("\"resourceType\":\"Bundle\"");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return plain.readAllBytes();
    }
  }
}
