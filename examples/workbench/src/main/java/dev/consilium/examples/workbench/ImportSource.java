package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One source of a record: a file, or the NDJSON files of one folder, whose ids belong together.
 *
 * @param name of the file or the folder
 * @param files one, or several to be read one after the other
 */
record ImportSource(String name, List<Path> files) {

  // The caller's list may still grow.
  ImportSource {
    files = List.copyOf(files);
  }

  /**
   * Each file alone; of a folder its NDJSON files together and each other file alone. Namesakes from
   * other folders are numbered: two sources of one name would be taken for one.
   */
  static List<ImportSource> of(List<Path> paths) throws IOException {
    var sources = new ArrayList<ImportSource>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        sources.addAll(folder(path));
      } else {
        sources.add(new ImportSource(name(path), List.of(path)));
      }
    }
    var seen = new HashMap<String, Integer>();
    return sources.stream().map(it -> it.after(seen)).toList();
  }

  private ImportSource after(Map<String, Integer> seen) {
    int count = seen.merge(name, 1, Integer::sum);
    return count == 1 ? this : new ImportSource(name + "~" + count, files);
  }

  private static List<ImportSource> folder(Path folder) throws IOException {
    var lines = new ArrayList<Path>();
    var sources = new ArrayList<ImportSource>();
    try (var all = Files.list(folder)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (name(file).endsWith(".ndjson")) {
          lines.add(file);
        } else if (name(file).matches(".+\\.(json|xml)(\\.gz)?|.+\\.ndjson\\.gz")) {
          sources.add(new ImportSource(name(file), List.of(file)));
        }
      }
    }
    if (!lines.isEmpty()) {
      sources.add(0, new ImportSource(name(folder), lines));
    }
    if (sources.isEmpty()) {
      throw new MalformedRecordException(
          folder + ": no .json, .xml or .ndjson file [folder-filled]. Name the files themselves.");
    }
    return sources;
  }

  static String name(Path path) {
    return Objects.requireNonNull(path.toAbsolutePath().normalize().getFileName(), "file name")
        .toString();
  }

  /** Opens it; to be closed by the caller. */
  InputStream open() throws IOException {
    if (files.size() == 1) {
      return Input.open(files.get(0));
    }
    var streams = new ArrayList<InputStream>();
    for (var file : files) {
      streams.add(Input.open(file));
      // A last line without its end would run into the next file's first.
      streams.add(new ByteArrayInputStream(new byte[] {'\n'}));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }
}
