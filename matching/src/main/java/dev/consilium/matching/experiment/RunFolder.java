package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of one experiment. Each file appears whole or not at all, and each has its hash beside
 * it in {@code SHA256SUMS} as soon as it is there.
 */
final class RunFolder {

  static final String CONFIGURATION = "configuration.json";
  static final String SUMS = "SHA256SUMS";

  private final Path folder;
  private final SortedMap<String, ContentHash> sums;

  private RunFolder(Path folder, SortedMap<String, ContentHash> sums) {
    this.folder = folder;
    this.sums = sums;
  }

  /** Either the folder, new or continued, or why it must not be touched. */
  record Opening(Optional<RunFolder> folder, Optional<Refusal> refusal) {}

  static Opening open(Path folder, byte[] configuration) throws IOException {
    var hash = ContentHash.of(configuration);
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
    }
    if (!Files.exists(folder.resolve(CONFIGURATION))) {
      try (var list = Files.list(folder)) {
        if (list.findAny().isPresent()) {
          return refused(
              folder,
              "files without " + CONFIGURATION,
              "run-folder-foreign",
              "Move them away, or name another place.");
        }
      }
      var fresh = new RunFolder(folder, new TreeMap<>());
      fresh.write(CONFIGURATION, configuration);
      return new Opening(Optional.of(fresh), Optional.empty());
    }
    var there = ContentHash.of(Files.readAllBytes(folder.resolve(CONFIGURATION)));
    if (!there.equals(hash)) {
      return refused(
          folder,
          "a run of configuration " + there.hex().substring(0, 12) + ", asked is "
              + hash.hex().substring(0, 12),
          "run-hash-equal",
          "Name another place for the new run.");
    }
    var sums = sums(folder);
    for (var it : sums.entrySet()) {
      var file = folder.resolve(it.getKey());
      if (!Files.isRegularFile(file)
          || !ContentHash.of(Files.readAllBytes(file)).equals(it.getValue())) {
        return refused(
            folder,
            it.getKey() + " is gone or was changed",
            "run-file-unchanged",
            "Restore it, or remove the folder to run again.");
      }
    }
    return new Opening(Optional.of(new RunFolder(folder, sums)), Optional.empty());
  }

  private static Opening refused(Path folder, String found, String rule, String remedy) {
    return new Opening(
        Optional.empty(),
        Optional.of(new Refusal("Run folder " + folder.getFileName(), found, rule, remedy)));
  }

  private static SortedMap<String, ContentHash> sums(Path folder) throws IOException {
    var sums = new TreeMap<String, ContentHash>();
    if (Files.exists(folder.resolve(SUMS))) {
      for (var line : Files.readAllLines(folder.resolve(SUMS), StandardCharsets.UTF_8)) {
        // 64 digits, two spaces, a name: as sha256sum writes and checks it.
        if (line.length() > 66) {
          sums.put(line.substring(66), new ContentHash(line.substring(0, 64)));
        }
      }
    }
    return sums;
  }

  boolean has(String name) {
    return sums.containsKey(name);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  SortedMap<String, ContentHash> hashes() {
    return new TreeMap<>(sums);
  }

  void write(String name, byte[] content) throws IOException {
    replace(name, content);
    sums.put(name, ContentHash.of(content));
    var text = new StringBuilder();
    sums.forEach(
        (file, hash) -> text.append(hash.hex()).append("  ").append(file).append('\n'));
    replace(SUMS, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void replace(String name, byte[] content) throws IOException {
    var partial = folder.resolve(name + ".partial");
    Files.write(partial, content);
    try {
      Files.move(
          partial,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
