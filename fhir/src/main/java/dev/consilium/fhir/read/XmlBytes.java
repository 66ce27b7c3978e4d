package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Hands XML in UTF-8 on to a parser, and keeps two things from it: where each tag begins, which no
 * StAX parser tells in bytes, and the value of each element named data, which a parser would hold
 * whole since FHIR writes Base64 into an attribute.
 *
 * <p>The parser is given an empty value and the end of that tag; it then gets nothing more until
 * the value was taken by {@link #take}, {@link #text} or {@link #drop}.
 */
final class XmlBytes extends InputStream {

  /** A start tag: its first byte, line and column, and whether its value waits to be taken. */
  record Tag(long offset, int line, int column, boolean holds) {}

  /** Takes a value's characters one by one. */
  interface Taking {
    void take(int character) throws IOException;
  }

  private final InputStream in;
  private final Scan scan;
  private final long most;
  private final byte[] buffer = new byte[1 << 13];
  private final Deque<Tag> tags = new ArrayDeque<>();
  private final XmlMarkup markup = new XmlMarkup();
  private byte[] own = new byte[0];
  private int ownAt;
  private int at;
  private int end;
  private long offset;
  private int line = 1;
  private int column = 1;
  private long run;
  private boolean holding;
  private long tagOffset;
  private int tagLine;
  private int tagColumn;

  XmlBytes(InputStream in, Scan scan) {
    this.in = in;
    this.scan = scan;
    most = scan.limits.of(Limit.RESOURCE_BYTES);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var count = 0;
    while (count < length && ownAt < own.length) {
      into[from + count++] = own[ownAt++];
    }
    if (count > 0) {
      return count;
    }
    if (holding) {
      throw new IllegalStateException(
          "The parser reads beyond a value that was not taken [xml-value-taken]. Report this.");
    }
    while (count < length && !holding && (count == 0 || at < end)) {
      var next = next();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      into[from + count++] = (byte) next;
      step(next);
    }
    return count;
  }

  private int next() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
      if (end == 0) {
        return -1;
      }
    }
    var next = buffer[at++] & 0xFF;
    offset++;
    if (next == '\n') {
      line++;
      column = 1;
    } else if ((next & 0xC0) != 0x80) {
      column++;
    }
    return next;
  }

  private void step(int next) {
    if (next == '<' && markup.isText()) {
      tagOffset = offset - 1;
      tagLine = line;
      tagColumn = column - 1;
    }
    run = next == '<' ? 0 : run + 1;
    if (run > most) {
      throw scan.exceeded(Limit.RESOURCE_BYTES, "an XML tag of more than " + most + " bytes");
    }
    switch (markup.step(next)) {
      case TAG_ENDS -> tags.add(new Tag(tagOffset, tagLine, tagColumn, false));
      case VALUE_BEGINS -> {
        tags.add(new Tag(tagOffset, tagLine, tagColumn, true));
        holding = true;
        own = new byte[] {(byte) markup.quote(), '>'};
        ownAt = 0;
      }
      case GOES_ON -> {}
    }
  }

  /** The next start tag, in the order in which the parser tells of them. */
  Tag tag() {
    return Objects.requireNonNull(tags.poll(), "a tag for each start of an element");
  }

  /** Gives the value to its end; whether the tag had attributes behind it, which are dropped. */
  boolean take(Taking taking) throws IOException {
    var quote = markup.quote();
    for (var next = whole(); next != quote; next = whole()) {
      if (next == '&') {
        for (var each : reference(quote).getBytes(StandardCharsets.UTF_8)) {
          taking.take(each & 0xFF);
        }
      } else {
        taking.take(next);
      }
    }
    return leave();
  }

  /** The value as text, cut when it is longer than that. */
  String text(long longest) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    take(it -> {
      if (bytes.size() <= longest) {
        bytes.write(it);
      }
    });
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Passes over the value. */
  void drop() throws IOException {
    take(it -> {});
  }

  private int whole() throws IOException {
    var next = next();
    if (next < 0) {
      throw new EOFException("the input ends within a value");
    }
    return next;
  }

  private String reference(int quote) throws IOException {
    var name = new StringBuilder();
    for (var next = whole(); next != ';'; next = whole()) {
      if (next == quote || name.length() > 8) {
        throw new EOFException("a reference without an end");
      }
      name.append((char) next);
    }
    return switch (name.toString()) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> character(name.toString());
    };
  }

  private static String character(String name) throws IOException {
    try {
      var hex = name.startsWith("#x");
      return Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
    } catch (IllegalArgumentException e) {
      // Not chained: its message would quote the record.
      throw new EOFException("an entity, or a reference to no character");
    }
  }

  // The parser has seen the tag end, so that one that closed itself needs an end of its own.
  private boolean leave() throws IOException {
    var before = 0;
    var more = false;
    var quoted = 0;
    for (var next = whole(); next != '>' || quoted != 0; next = whole()) {
      if (quoted == 0 && (next == '"' || next == '\'')) {
        quoted = next;
      } else if (next == quoted) {
        quoted = 0;
      }
      more |= next > ' ' && next != '/';
      before = next > ' ' ? next : before;
    }
    own = before == '/'
        ? ("</" + markup.name() + ">").getBytes(StandardCharsets.ISO_8859_1)
        : new byte[0];
    ownAt = 0;
    run = 0;
    holding = false;
    markup.text();
    return more;
  }
}
