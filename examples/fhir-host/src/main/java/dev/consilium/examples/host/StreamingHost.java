package dev.consilium.examples.host;

import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files without HAPI: {@code StreamingHost FILE…} prints facts and hash of each. */
public final class StreamingHost {

  private StreamingHost() {}

  @SuppressWarnings("SystemOut") // a program for the command line
  public static void main(String[] files) throws IOException {
    var reader = RecordReader.builder().build();
    for (var file : files) {
      try (var in = Files.newInputStream(Path.of(file))) {
        var record = reader.read("s", in).record();
        System.out.println(record.facts().size() + " facts " + HealthRecordJson.hash(record));
      }
    }
  }
}
