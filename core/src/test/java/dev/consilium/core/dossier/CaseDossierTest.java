package dev.consilium.core.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseDossierTest {

  private static final CaseId CASE = new CaseId("C-17");
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final ContentHash HASH = ContentHash.of("content".getBytes(UTF_8));
  private static final DossierItem SUMMARY = item("record/summary.txt");
  private static final DossierItem BUNDLE = item("record/bundle.json");
  private static final CaseDossier DOSSIER =
      CaseDossier.of(CASE, 2, NOON, List.of(SUMMARY, BUNDLE));

  private static DossierItem item(String path) {
    return new DossierItem(path, "text/plain", 7, HASH, "Referral \"Überweisung\"");
  }

  @Test
  void sortsItsItemsByPath() {
    assertThat(DOSSIER.items()).containsExactly(BUNDLE, SUMMARY);
  }

  @Test
  void writesACanonicalManifestOfSchemaOne() {
    var item = "{\"bytes\":7,\"description\":\"Referral \\\"Überweisung\\\"\",\"hash\":\"" + HASH
        + "\",\"mediaType\":\"text/plain\",\"path\":\"record/";

    assertThat(DOSSIER.manifest())
        .asString(UTF_8)
        .isEqualTo(
            "{\"caseId\":\"C-17\",\"items\":["
                + item + "bundle.json\"}," + item + "summary.txt\"}],"
                + "\"kind\":\"case-dossier\",\"schema\":1,\"sealedAt\":\"2026-01-05T12:00:00Z\",\"version\":2}");
  }

  @Test
  void isNamedByTheHashOfItsManifest() {
    assertThat(DOSSIER.hash()).isEqualTo(ContentHash.of(DOSSIER.manifest()));
  }

  @Test
  void doesNotDependOnTheOrderOfItsItems() {
    var reversed = CaseDossier.of(CASE, 2, NOON, List.of(BUNDLE, SUMMARY));

    assertThat(reversed).isEqualTo(DOSSIER).hasSameHashCodeAs(DOSSIER);
  }

  @Test
  void isAnotherDossierWhenTheVersionDiffers() {
    assertThat(CaseDossier.of(CASE, 3, NOON, List.of(BUNDLE, SUMMARY))).isNotEqualTo(DOSSIER);
    assertThat(DOSSIER).isNotEqualTo("a dossier");
  }

  @Test
  void givesAFreshManifestEachTime() {
    DOSSIER.manifest()[0] = 0;

    assertThat(DOSSIER.manifest()[0]).isEqualTo((byte) '{');
  }

  @Test
  void isReadBackFromItsManifest() {
    var read = CaseDossier.read(DOSSIER.manifest());

    assertThat(read).isEqualTo(DOSSIER);
    assertThat(read.caseId()).isEqualTo(CASE);
    assertThat(read.version()).isEqualTo(2);
    assertThat(read.sealedAt()).isEqualTo(NOON);
    assertThat(read.items()).isEqualTo(DOSSIER.items());
  }

  @Test
  void saysWhatItIsWithoutDescriptions() {
    assertThat(DOSSIER).hasToString("CaseDossier[C-17 version 2, 2 items, " + DOSSIER.hash() + "]");
    assertThat(SUMMARY).hasToString("DossierItem[record/summary.txt, 7 bytes, " + HASH + "]");
  }

  @Test
  void refusesAVersionBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseDossier.of(CASE, 0, NOON, List.of(SUMMARY)))
        .withMessage("Dossier of case C-17: version 0 [dossier-version]. Count versions from 1.");
  }

  @Test
  void refusesToSealNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseDossier.of(CASE, 1, NOON, List.of()))
        .withMessage("Dossier of case C-17: no items [dossier-not-empty]."
            + " Add what the specialist is to read.");
  }

  @Test
  void refusesTwoItemsAtOnePath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseDossier.of(CASE, 1, NOON, List.of(SUMMARY, SUMMARY)))
        .withMessage("Dossier of case C-17: path record/summary.txt occurs twice"
            + " [dossier-path-unique]. Give each file its own path.");
  }

  @Test
  void refusesAFileThatIsAlsoAFolder() {
    var items = List.of(item("a/b"), item("a/b-c"), item("a/b/c/d"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseDossier.of(CASE, 1, NOON, items))
        .withMessage("Dossier of case C-17: path a/b is both a file and a folder"
            + " [dossier-path-unique]. Rename the file.");
  }

  @Test
  void refusesACaseIdThatIsNoUnicodeText() {
    var broken = new CaseId("C-\ud800");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseDossier.of(broken, 1, NOON, List.of(SUMMARY)))
        .withMessage("Dossier: the case id is no valid Unicode text [manifest-writable]."
            + " Give an id without half a surrogate pair.")
        .withNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"items\"'             | items              | it is no JSON within the limits [manifest-json]",
        "case-dossier           | opinion            | its kind is not case-dossier [manifest-kind]",
        "'\"schema\":1'         | '\"schema\":2'     | its schema is not 1 [manifest-schema]",
        "2026-01-05T            | Secret             | a member is missing or has no legal value [manifest-members]",
        "text/plain             | Secret             | a member is missing or has no legal value [manifest-members]",
        "'\"bytes\":7'          | '\"bytes\":-7'     | a member is missing or has no legal value [manifest-members]",
        "'{\"caseId\"'          | '{ \"caseId\"'     | it is not written canonically [manifest-canonical]",
        "'\"bytes\":7'          | '\"bytes\":\"7\"'  | it is not written canonically [manifest-canonical]",
        "'\"kind\"'             | '\"extra\":1,\"kind\"' | it is not written canonically [manifest-canonical]",
      })
  void readsNoManifestThatWasChanged(String from, String to, String found) {
    var text = new String(DOSSIER.manifest(), UTF_8).replace(from, to);

    assertThatThrownBy(() -> CaseDossier.read(text.getBytes(UTF_8)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Dossier manifest: " + found
            + ". Read exactly the bytes that CaseDossier.manifest() gave.")
        .hasNoCause();
  }

  @Test
  void readsNoOverlongTextAndNoDeepNesting() {
    for (var hostile : List.of("\"" + "x".repeat(5_000) + "\"", "[".repeat(9) + "]".repeat(9))) {
      assertThatThrownBy(() -> CaseDossier.read(hostile.getBytes(UTF_8)))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessageContaining("[manifest-json]");
    }
  }

  @Test
  void readsNothingFromNoBytes() {
    assertThatThrownBy(() -> CaseDossier.read(new byte[0]))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("[manifest-kind]");
  }
}
