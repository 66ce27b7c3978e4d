package dev.consilium.fhir.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.cda.CdaIssue.Code;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that want to harm their reader. */
class HostileCdaTest {

  private static final CdaLimits SMALL = new CdaLimits(200_000, 20_000, 50, 20, 5);
  private static final String WHOLE = CdaDocuments.document(
      CdaDocuments.PATIENT + CdaDocuments.AUTHOR + CdaDocuments.CUSTODIAN + CdaDocuments.SECTIONS);

  private static CdaHeader small(String document) {
    return CdaDocuments.read(document, SMALL, AttachmentSink.discarding());
  }

  @Test
  void refusesTheBombOfEntities() {
    var bomb = "<!DOCTYPE ClinicalDocument [<!ENTITY a 'syn'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]>"
        + CdaDocuments.bare("<title>&b;</title>");

    assertThatThrownBy(() -> CdaDocuments.read(bomb))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("without DOCTYPE");
  }

  @Test
  void neverOpensWhatIsOutsideOfTheDocument(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "syn-secret").toUri();
    for (var type : new String[] {
      "<!DOCTYPE ClinicalDocument [<!ENTITY e SYSTEM '" + secret + "'>]>",
      "<!DOCTYPE ClinicalDocument SYSTEM '" + secret + "'>",
      "<!DOCTYPE ClinicalDocument [<!ENTITY % p SYSTEM '" + secret + "'> %p;]>"
    }) {
      assertThatThrownBy(() -> CdaDocuments.read(type + CdaDocuments.bare("<title>&e;</title>")))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessageNotContaining("syn-secret");
    }
  }

  /** The JDK's parser has no words for it and throws what no caller expects. */
  @Test
  void refusesADocumentTypeOfWrongCharacters() {
    var document = "<!DOCTYPE a [ <!ENTITY b\u0001> ]>" + CdaDocuments.bare("");

    assertThatThrownBy(() -> CdaDocuments.read(document))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("without DOCTYPE");
  }

  @Test
  void knowsNoEntityButThoseOfXml() {
    var header = CdaDocuments.read(
        CdaDocuments.document(CdaDocuments.PATIENT + "<author/><title>&amp;&syn;</title>"));

    assertThat(header.issues()).extracting(CdaIssue::code).contains(Code.BROKEN_SYNTAX);
    assertThat(header.patients()).hasSize(1);
  }

  @Test
  void keepsWhatStoodBeforeTheBreak() {
    var header = CdaDocuments.read(WHOLE.substring(0, WHOLE.indexOf("<title>Inner")));

    assertThat(header.patients()).hasSize(1);
    assertThat(header.sections()).hasSize(2);
    assertThat(header.isComplete()).isFalse();
    assertThat(header.issues()).singleElement().satisfies(it -> {
      assertThat(it.code()).isEqualTo(Code.BROKEN_SYNTAX);
      assertThat(it.path()).startsWith("ClinicalDocument/component/structuredBody/component");
      assertThat(it.line()).isEqualTo(3);
      assertThat(it.detail()).isEqualTo("the XML breaks here");
    });
  }

  @Test
  void endsAtTooManyElementsInEachOther() {
    for (var name : new String[] {"component", "x"}) {
      var deep = "<" + name + ">";
      var header = small(CdaDocuments.document(
          CdaDocuments.PATIENT + "<component><structuredBody>" + deep.repeat(30)));

      assertThat(header.issues())
          .singleElement()
          .satisfies(
              it -> assertThat(it.detail()).isEqualTo("more than 20 elements in each other"));
    }
    var sections = "<component><section>".repeat(60);
    var header = CdaDocuments.read(CdaDocuments.document(
        CdaDocuments.PATIENT + "<component><structuredBody>" + sections.repeat(100)));
    assertThat(header.issues()).extracting(CdaIssue::code).containsExactly(Code.LIMIT);
  }

  @Test
  void endsAtTooManyRepetitions() {
    var header = small(CdaDocuments.document(CdaDocuments.PATIENT + "<author/>".repeat(6)));

    assertThat(header.authors()).hasSize(5);
    assertThat(header.issues()).extracting(CdaIssue::code).containsExactly(Code.LIMIT);
  }

  @Test
  void losesATextThatIsTooLong() {
    var header = small(
        CdaDocuments.document(CdaDocuments.PATIENT + "<title>" + "x".repeat(30_000) + "</title>"));

    assertThat(header.title()).isNull();
    assertThat(header.issues())
        .singleElement()
        .satisfies(it -> assertThat(it.detail()).isEqualTo("a text of more than 50 characters"));
  }

  @Test
  void losesAnAttributeThatIsTooLong() {
    var header = small(CdaDocuments.document(
        CdaDocuments.PATIENT + "<languageCode/><id root='" + "1".repeat(51) + "'/>"));

    assertThat(header.id()).isNull();
    assertThat(header.issues()).extracting(CdaIssue::code).containsExactly(Code.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--%s-->", "<a b='%s'/>", "<?a %s?>", "<a%s/>"})
  void endsAtMarkupInOnePieceThatIsTooLarge(String form) {
    var header = small(CdaDocuments.document(
        CdaDocuments.PATIENT + String.format(form, "x".repeat(60_000)) + "<author/>"));

    assertThat(header.patients()).hasSize(1);
    assertThat(header.authors()).isEmpty();
    assertThat(header.isComplete()).isFalse();
  }

  @Test
  void endsAtTooManyBytes() {
    var header = small(CdaDocuments.document(CdaDocuments.PATIENT + "<a>syn</a>".repeat(30_000)));

    assertThat(header.issues())
        .singleElement()
        .satisfies(it ->
            assertThat(it.message()).contains("more bytes in all, or in one piece of markup"));
  }

  @Test
  void refusesAProloguePastTheLimit() {
    assertThatThrownBy(() -> small("<!--" + "x".repeat(60_000) + "-->" + CdaDocuments.bare("")))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Source syn-doc: more than 20000 bytes before the document [cda-limits]."
            + " Raise CdaLimits.piece.");
  }

  @Test
  void refusesLimitsThatAreNone() {
    for (var wrong : new int[][] {
      {0, 1, 1, 1, 1},
      {1, 0, 1, 1, 1},
      {1, 1, 0, 1, 1},
      {1, 1, 1, 0, 1},
      {1, 1, 1, 501, 1},
      {1, 1, 1, 1, 0}
    }) {
      assertThatThrownBy(() -> new CdaLimits(wrong[0], wrong[1], wrong[2], wrong[3], wrong[4]))
          .hasMessageContaining("[limit-range]");
    }
  }

  @Test
  void passesOnAFailingStream() {
    var begin = new java.io.ByteArrayInputStream(
        (WHOLE.substring(0, 300) + " ".repeat(30_000)).getBytes(StandardCharsets.UTF_8));
    var failing = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("disc");
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        throw new IOException("disc");
      }
    };
    var streams = Collections.enumeration(Arrays.asList(begin, failing));
    for (var in : new InputStream[] {failing, new java.io.SequenceInputStream(streams)}) {
      assertThatThrownBy(() -> new CdaHeaderReader(CdaLimits.STANDARD, AttachmentSink.discarding())
              .read("syn-doc", in))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("Source syn-doc: the stream failed [stream-readable]");
    }
  }

  /** Mutated and cut documents: a header or the typed refusal, always. */
  @Property
  void damageNeverEscapes(@ForAll long seed) {
    var random = new Random(seed);
    for (var round = Integer.getInteger("consilium.fuzz.rounds", 10); round > 0; round--) {
      var bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
      for (var hits = random.nextInt(5); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var end = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
      try {
        var header = new CdaHeaderReader(SMALL, AttachmentSink.discarding())
            .read("syn-doc", new java.io.ByteArrayInputStream(bytes, 0, end));
        header.issues().forEach(CdaIssue::message);
        assertThat(end == bytes.length || !header.isComplete()).isTrue();
      } catch (MalformedRecordException e) {
        assertThat(e).hasMessageContaining("[cda-form]");
      }
    }
  }
}
