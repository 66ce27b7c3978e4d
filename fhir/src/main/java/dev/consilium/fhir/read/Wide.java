package dev.consilium.fhir.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives UTF-16 and UTF-32 as UTF-8, without a mark of byte order, up to the first wrong character. */
final class Wide extends InputStream {

  private final InputStream in;
  private final CharsetDecoder decoder;
  // A half of a pair is told by a mark of its own when its text is looked at.
  private final CharsetEncoder encoder = StandardCharsets.UTF_8
      .newEncoder()
      .onMalformedInput(CodingErrorAction.REPLACE)
      .replaceWith(new byte[] {0x7F});
  private final byte[] block = new byte[1 << 13];
  private final ByteBuffer received = ByteBuffer.wrap(block).flip();
  private final CharBuffer characters = CharBuffer.allocate(1 << 13).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
  private boolean begun;
  private boolean over;
  private @Nullable CharacterCodingException wrong;

  Wide(InputStream in, byte[] head) {
    this.in = in;
    decoder = charset(head).newDecoder();
  }

  /** The encoding of a text whose first character is ASCII or a mark of byte order. */
  static Charset charset(byte[] head) {
    var first = head[0] & 0xFF;
    var second = head[1] & 0xFF;
    if (first == 0xFE || (first == 0 && second != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0) {
      return Charset.forName("UTF-32BE");
    }
    return head[2] == 0 && head[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (!bytes.hasRemaining()) {
      if (wrong != null) {
        throw wrong;
      }
      if (over) {
        return -1;
      }
      more();
    }
    var count = Math.min(length, bytes.remaining());
    bytes.get(into, from, count);
    return count;
  }

  private void more() throws IOException {
    received.compact();
    var count = in.read(block, received.position(), received.remaining());
    over = count < 0;
    received.position(received.position() + Math.max(0, count)).flip();
    characters.compact();
    note(decoder.decode(received, characters, over));
    characters.flip();
    if (!begun && characters.hasRemaining()) {
      begun = true;
      if (characters.get(characters.position()) == '\uFEFF') {
        characters.get();
      }
    }
    bytes.compact();
    encoder.encode(characters, bytes, over || wrong != null);
    bytes.flip();
  }

  private void note(CoderResult result) {
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      wrong = e;
    }
  }
}
