package dev.consilium.fhir.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.fhir.cda.CdaIssue.Code;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file within an unstructured document. */
class EmbeddedFileTest {

  private static final String PDF = "mediaType='application/pdf' representation='B64'";

  /** Keeps what arrives, and what it hears. */
  private static final class Ear implements AttachmentSink {
    private final OutputStream target;
    private final List<String> heard = new ArrayList<>();

    private Ear(OutputStream target) {
      this.target = target;
    }

    @Override
    public OutputStream open(Place place) throws IOException {
      heard.add("open " + place.path());
      return target;
    }

    @Override
    public void received(Place place, ContentHash hash, long size) {
      heard.add("received " + size);
    }

    @Override
    public void rejected(Place place) {
      heard.add("rejected");
    }
  }

  @Property
  void whatIsEmbeddedArrives(@ForAll byte[] content) {
    var target = new ByteArrayOutputStream();
    var ear = new Ear(target);
    var text = Base64.getMimeEncoder().encodeToString(content);

    var header = CdaDocuments.read(CdaDocuments.embedded(PDF, text), CdaLimits.STANDARD, ear);

    assertThat(target.toByteArray()).isEqualTo(content);
    assertThat(header.body())
        .isEqualTo(new CdaHeader.Body("application/pdf", ContentHash.of(content), content.length));
    assertThat(header.issues()).isEmpty();
    assertThat(ear.heard)
        .containsExactly(
            "open ClinicalDocument/component/nonXMLBody/text", "received " + content.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUJ",
        "QU=J",
        "QQ===",
        "Q\u00e9==",
        "QUJD*UJD",
        "QQ==QUJD",
        "Q{JD",
        "====",
        "\u4e00"
      })
  void refusesWhatIsNoBase64(String text) {
    var ear = new Ear(OutputStream.nullOutputStream());

    var header = CdaDocuments.read(CdaDocuments.embedded(PDF, text), CdaLimits.STANDARD, ear);

    assertThat(header.body()).isNull();
    assertThat(header.issues()).extracting(CdaIssue::code).containsExactly(Code.INVALID_ATTACHMENT);
    assertThat(ear.heard).endsWith("rejected");
  }

  @Test
  void refusesWhatFollowsThePaddingOfAFullBuffer() {
    var text = "QUJD".repeat(1023) + "QQ==" + "QUJD";

    var header = CdaDocuments.read(CdaDocuments.embedded(PDF, text));

    assertThat(header.body()).isNull();
    assertThat(header.issues()).extracting(CdaIssue::code).containsExactly(Code.INVALID_ATTACHMENT);
  }

  @Test
  void rejectsAFileThatIsCutOff() {
    var ear = new Ear(OutputStream.nullOutputStream());
    var document = CdaDocuments.embedded(PDF, "QUJDQUJDQUJD");

    var header = CdaDocuments.read(
        document.substring(0, document.indexOf("QUJD") + 8), CdaLimits.STANDARD, ear);

    assertThat(header.body()).isNull();
    assertThat(header.issues()).extracting(CdaIssue::code).containsExactly(Code.BROKEN_SYNTAX);
    assertThat(ear.heard).endsWith("rejected");
  }

  @Test
  void passesOnAFailingSink() {
    var full = new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException("disc");
      }
    };

    assertThatThrownBy(() -> CdaDocuments.read(
            CdaDocuments.embedded(PDF, "QUJD"), CdaLimits.STANDARD, new Ear(full)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("[sink-writable]");
  }

  /** One text of 40 MB: more than the limit for one piece, and than what may be held. */
  @Test
  void neverHoldsAFileInMemory() {
    var counted = new long[2];
    var target = new OutputStream() {
      @Override
      public void write(int octet) {
        counted[0]++;
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        counted[0] += length;
        counted[1] = Math.max(counted[1], length);
      }
    };
    var document = CdaDocuments.embedded(PDF, "@").split("@", -1);
    var in = new SequenceInputStream(
        stream(document[0]),
        new SequenceInputStream(new Repeated(40_000_000), stream(document[1])));

    var header = new CdaHeaderReader(CdaLimits.STANDARD, new Ear(target)).read("syn-doc", in);

    assertThat(header.issues()).isEmpty();
    assertThat(counted[0]).isEqualTo(30_000_000);
    assertThat(counted[1]).isLessThanOrEqualTo(3_072);
  }

  /** Base64 that is made as it is read. */
  private static final class Repeated extends InputStream {
    private int left;

    private Repeated(int left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left == 0 ? -1 : "QUJD".charAt((4 - left-- % 4) % 4);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      var count = Math.min(left, length);
      for (var i = 0; i < count; i++) {
        bytes[from + i] = (byte) read();
      }
      return count == 0 ? -1 : count;
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
