package dev.consilium.core.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes lines off a stream one by one, so that a file of any size needs the memory of a line. */
final class AuditLines {

  /** Bytes a line may have without its end; nobody writes longer ones. */
  static final int MOST_BYTES = 1 << 20;

  /** How a line ended. */
  enum End {
    /** With its end: {@link #line} is whole. */
    WHOLE,
    /** With the stream: a crash may have torn it. */
    TORN,
    /** Not within the limit. */
    TOO_LONG,
    /** There was none. */
    NONE
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int from;
  private int to;

  AuditLines(InputStream in) {
    this.in = in;
  }

  End next() throws IOException {
    line.reset();
    while (from < to || fill()) {
      int start = from;
      while (from < to && buffer[from] != '\n') {
        from++;
      }
      line.write(buffer, start, from - start);
      if (line.size() > MOST_BYTES) {
        return End.TOO_LONG;
      }
      if (from < to) {
        from++;
        return End.WHOLE;
      }
    }
    return line.size() == 0 ? End.NONE : End.TORN;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  /** Gives the line that was read last, as much of it as there was. */
  byte[] line() {
    return line.toByteArray();
  }
}
