package dev.consilium.matching.directory;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bounded length and decodes them strictly. */
final class Lines {

  private final InputStream in;
  private final int most;
  private long number;

  Lines(InputStream in, DirectoryLimits limits) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.most = limits.lineBytes();
  }

  /** Gives the next line without its end; null after the last. */
  @Nullable
  String next() throws IOException {
    var bytes = new ByteArrayOutputStream(512);
    int next = in.read();
    if (next < 0) {
      return null;
    }
    number++;
    while (next >= 0 && next != '\n') {
      if (bytes.size() == most) {
        throw new LimitExceededException("Directory line " + number + ": more than " + most
            + " bytes [line-bytes]. Raise DirectoryLimits.lineBytes if the line is meant.");
      }
      bytes.write(next);
      next = in.read();
    }
    var line = decoded(bytes.toByteArray());
    if (number == 1 && line.startsWith("\uFEFF")) {
      line = line.substring(1);
    }
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  long number() {
    return number;
  }

  private String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedRecordException("Directory line " + number
          + ": bytes that are no UTF-8 [utf-8]. Save the file as UTF-8.");
    }
  }
}
