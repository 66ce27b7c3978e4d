package dev.consilium.fhir.cda;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Decodes XML (XML 1.0 annex F). A byte without a meaning becomes U+FFFD, which costs its own value
 * only; the parser's own decoder would end there, and print what it stumbled over.
 */
final class Decoding {

  private static final int HEAD = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private Decoding() {}

  static Reader of(InputStream bytes) throws IOException {
    var in = new BufferedInputStream(bytes);
    in.mark(HEAD);
    var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    if (head.startsWith("\u00EF\u00BB\u00BF")) {
      in.skipNBytes(3);
    }
    return new InputStreamReader(
        in,
        charset(head)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  private static Charset charset(String head) {
    if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
      return StandardCharsets.UTF_16;
    }
    if (head.startsWith("<\u0000")) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.startsWith("\u0000<")) {
      return StandardCharsets.UTF_16BE;
    }
    var declared = DECLARED.matcher(head);
    return declared.find() && isAsciiBased(declared.group(1))
        ? Charset.forName(declared.group(1))
        : StandardCharsets.UTF_8;
  }

  // What was just read as ASCII cannot be in a set that begins otherwise.
  private static boolean isAsciiBased(String name) {
    return Charset.isSupported(name)
        && new String("<?xml".getBytes(StandardCharsets.US_ASCII), Charset.forName(name))
            .equals("<?xml");
  }
}
