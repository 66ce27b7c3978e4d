package dev.consilium.core.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierItemTest {

  private static final ContentHash HASH = ContentHash.of("content".getBytes(UTF_8));

  private static DossierItem item(String path, String mediaType, long bytes, String description) {
    return new DossierItem(path, mediaType, bytes, HASH, description);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "summary.txt", "record/ct_1/series-2/i.0001.dcm", "_", "-"})
  void acceptsAPlainRelativePath(String path) {
    assertThat(item(path, "text/plain", 0, "Any").path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/etc", "..", "a/../b", "../a", "a/..", ".", "a/./b", "a//b", "a/", "A.txt", "a b",
        "a\\b", "c:", ".hidden", "a.", "a./b", "ı.txt", "a\nb", "a\n"
      })
  void refusesAPathThatMightLeadElsewhere(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item(path, "text/plain", 0, "Any"))
        .withMessage("Dossier item: path of " + path.length() + " characters [item-path]."
            + " Give a relative path of at most 200 characters from a-z 0-9 . _ - and /,"
            + " no segment starting or ending with a dot.");
  }

  @Test
  void refusesAPathOf201Characters() {
    assertThat(item("a".repeat(200), "text/plain", 0, "Any").path()).hasSize(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item("a".repeat(201), "text/plain", 0, "Any"))
        .withMessageContaining("path of 201 characters [item-path]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/fhir+json", "text/plain; charset=UTF-8", "image/x.y-z"})
  void acceptsAMediaType(String mediaType) {
    assertThat(item("a", mediaType, 0, "Any").mediaType()).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "TEXT/plain", "text/", "text/plain\n", "text/plain;x"})
  void refusesWhatIsNoMediaType(String mediaType) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item("a", mediaType, 0, "Any"))
        .withMessage("Dossier item a: media type of " + mediaType.length()
            + " characters [item-media-type]."
            + " Give type/subtype in lower case, such as application/pdf.");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1L << 53})
  void refusesALengthThatJsonWouldLose(long bytes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item("a", "text/plain", bytes, "Any"))
        .withMessage("Dossier item a: " + bytes + " bytes [item-bytes]."
            + " Give the length of the content, from 0 to 9007199254740991.");
  }

  @Test
  void acceptsTheLargestLengthThatJsonKeeps() {
    assertThat(item("a", "text/plain", (1L << 53) - 1, "Any").bytes()).isEqualTo((1L << 53) - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines", "a\u0000b", "a\u2028b", "a\u2029b", "half \ud83d"})
  void refusesADescriptionThatIsNotOneLine(String description) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item("a", "text/plain", 0, description))
        .withMessage("Dossier item a: description of " + description.length()
            + " characters [item-description]."
            + " Say in one line of at most 500 characters what it is.");
  }

  @Test
  void refusesADescriptionOf501Characters() {
    assertThat(item("a", "text/plain", 0, "x".repeat(500)).description()).hasSize(500);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item("a", "text/plain", 0, "x".repeat(501)))
        .withMessageContaining("description of 501 characters [item-description]");
  }
}
