package dev.consilium.matching.evaluation;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes a run query by query, for rankings too many to hold. Not safe to share. */
public final class TrecRunWriter implements Closeable {

  private final Writer out;
  private final String tag;

  /**
   * Writes to a stream.
   *
   * @param out where; closed with the writer
   * @param tag the system's name: one word
   */
  public TrecRunWriter(OutputStream out, String tag) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.tag = TrecText.token("Run tag", tag);
  }

  /**
   * Writes to a file; a name that ends with {@code .gz} is packed.
   *
   * @param file where
   * @param tag the system's name: one word
   * @return a writer that the caller closes
   * @throws IOException if the file cannot be made
   */
  public static TrecRunWriter to(Path file, String tag) throws IOException {
    TrecText.token("Run tag", tag);
    return new TrecRunWriter(TrecText.create(file), tag);
  }

  /**
   * Writes one query.
   *
   * @param query its id: one word, not written before
   * @param ranking each document once, in any order; written in trec_eval's order
   * @throws IOException if it cannot be written
   */
  public void write(String query, List<RankedDocument> ranking) throws IOException {
    TrecText.token("Query id", query);
    int rank = 1;
    for (var it : ranking.stream().sorted(RankedDocument.TREC_ORDER).toList()) {
      out.append(query).append(" Q0 ").append(it.document()).append(' ');
      out.append(Integer.toString(rank)).append(' ').append(TrecText.number(it.score()));
      out.append(' ').append(tag).append('\n');
      rank++;
    }
  }

  void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
