package dev.consilium.matching.ontology;

import dev.consilium.core.MalformedRecordException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a UTF-8 table, counted, plain or gzip. */
final class TableLines {

  private final BufferedReader reader;
  private long number;

  TableLines(InputStream in, OntologyLimits limits) throws IOException {
    reader = new BufferedReader(new InputStreamReader(
        BoundedInput.of(in, limits),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** Gives the next line; null after the last. */
  @Nullable
  String next() throws IOException {
    number++;
    try {
      return reader.readLine();
    } catch (CharacterCodingException e) {
      throw broken("is not UTF-8", "Save the table as UTF-8.");
    } catch (EOFException e) {
      throw broken("is where the gzip stream ends early", "Fetch the file again.");
    }
  }

  MalformedRecordException broken(String found, String remedy) {
    return new MalformedRecordException(
        "Table, line " + number + ": " + found + " [table-form]. " + remedy);
  }
}
