package dev.consilium.crypto;

import static dev.consilium.crypto.Scene.BUNDLE;
import static dev.consilium.crypto.Scene.CASE;
import static dev.consilium.crypto.Scene.END;
import static dev.consilium.crypto.Scene.EXPERT;
import static dev.consilium.crypto.Scene.ID;
import static dev.consilium.crypto.Scene.KEY;
import static dev.consilium.crypto.Scene.NOON;
import static dev.consilium.crypto.Scene.ORDER;
import static dev.consilium.crypto.Scene.SCAN;
import static dev.consilium.crypto.Scene.permit;
import static dev.consilium.crypto.Scene.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.dossier.DossierItem;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageContentTest {

  @TempDir
  private Path folder;

  private Path target() {
    return folder.resolve("c-17.age");
  }

  private void assertRefused(PackageWriter writer, String... messages) throws IOException {
    Refusals.assertRefused(writer, folder, messages);
  }

  @Test
  void onlyWhatTheDossierListsIsTaken() throws IOException {
    var writer = writer();
    var dossier = "Package " + ID + ", dossier of case C-17: ";
    Refusals.assertRefused(
        writer.add("../x", SCAN),
        dossier + "a file of 4 characters that is no item"
            + " [content-listed]. Add only what the dossier lists, or seal another dossier.");
    writer.add("fhir/bundle.json", BUNDLE);
    Refusals.assertRefused(
        writer.add("fhir/bundle.json", BUNDLE),
        dossier + "item fhir/bundle.json twice [content-once]. Remove one of the two calls.");
    writer.to(KEY.recipient(), permit(EXPERT));
    writer.add("imaging/1/scan.dcm", BUNDLE);
    assertRefused(
        writer,
        dossier + "item imaging/1/scan.dcm has 25 bytes, "
            + ContentHash.of(BUNDLE) + " [content-as-listed]."
            + " Add the file that the dossier was sealed with.");
    var same = new byte[SCAN.length];
    var equalSize = writer();
    equalSize.to(KEY.recipient(), permit(EXPERT));
    equalSize.add("fhir/bundle.json", BUNDLE);
    equalSize.add("imaging/1/scan.dcm", same);
    assertThat(((Sealing.Refused) equalSize.commit(target())).refusals())
        .extracting(Refusal::rule)
        .containsExactly("content-as-listed");
  }

  @Test
  void pathsThatSomeFileSystemCannotHoldAreRefused() throws IOException {
    for (var path : List.of("dossier.json", "con", "a/nul.txt")) {
      var item = new DossierItem(path, "text/plain", 1, ContentHash.of(new byte[1]), "One byte");
      var dossier = CaseDossier.of(CASE, 1, NOON, List.of(item));
      var writer = PackageWriter.of(
          dossier,
          ORDER,
          Scene.SIGNER,
          Scene.directory(),
          Scene::consents,
          Scene.at(NOON),
          Chance.of(5));
      writer.to(KEY.recipient(), permit(dossier, EXPERT, PurposeOfUse.TREAT, END));
      writer.add(path, new byte[1]);
      assertRefused(
          writer,
          "Package " + ID + ", dossier of case C-17: a path that some file"
              + " system cannot hold [content-names]. Seal the dossier with other paths: no device"
              + " names, nothing called dossier.json.");
    }
  }

  @Test
  void contentThatChangesWhileSealingStopsIt() throws IOException {
    var opened = new AtomicInteger();
    var writer = writer();
    writer.to(KEY.recipient(), permit(EXPERT));
    writer.add("fhir/bundle.json", BUNDLE);
    writer.add(
        "imaging/1/scan.dcm",
        () -> new ByteArrayInputStream(
            opened.getAndIncrement() % 2 == 0 ? SCAN : new byte[SCAN.length]));

    assertRefused(
        writer,
        "Package " + ID + ": content changed while it was sealed"
            + " [content-stable]. Seal from files that nobody writes to.");
  }

  @Test
  void aMediumThatFailsAnywhereLeavesNothing() {
    for (var limit : new int[] {0, 1, 65_535, 65_536, 100_000, 149_999}) {
      var opened = new AtomicInteger();
      var writer = writer();
      writer.to(KEY.recipient(), permit(EXPERT));
      writer.add("fhir/bundle.json", BUNDLE);
      writer.add(
          "imaging/1/scan.dcm",
          () ->
              opened.getAndIncrement() == 0 ? new ByteArrayInputStream(SCAN) : new Failing(limit));

      assertThatThrownBy(() -> writer.commit(target())).hasMessage("medium");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void filesAreReadWhereTheyLie() throws IOException {
    var scan = Files.write(folder.resolve("scan"), SCAN);
    var writer = writer();
    writer.to(KEY.recipient(), permit(EXPERT));
    writer.add("fhir/bundle.json", BUNDLE);
    writer.add("imaging/1/scan.dcm", scan);

    assertThat(writer.commit(target())).isInstanceOf(Sealing.Sealed.class);
  }

  /** Gives some bytes of the scan and then breaks. */
  private static final class Failing extends FilterInputStream {

    private int left;

    Failing(int left) {
      super(new ByteArrayInputStream(SCAN));
      this.left = left;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        throw new IOException("medium");
      }
      var read = super.read(into, offset, Math.min(length, left));
      left -= read;
      return read;
    }
  }
}
