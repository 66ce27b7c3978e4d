package dev.consilium.crypto;

import static dev.consilium.crypto.Scene.BUNDLE;
import static dev.consilium.crypto.Scene.CASE;
import static dev.consilium.crypto.Scene.DOSSIER;
import static dev.consilium.crypto.Scene.END;
import static dev.consilium.crypto.Scene.EXPERT;
import static dev.consilium.crypto.Scene.HOSPITAL;
import static dev.consilium.crypto.Scene.ID;
import static dev.consilium.crypto.Scene.KEY;
import static dev.consilium.crypto.Scene.NOON;
import static dev.consilium.crypto.Scene.ORDER;
import static dev.consilium.crypto.Scene.SCAN;
import static dev.consilium.crypto.Scene.SECOND;
import static dev.consilium.crypto.Scene.SECOND_KEY;
import static dev.consilium.crypto.Scene.full;
import static dev.consilium.crypto.Scene.permit;
import static dev.consilium.crypto.Scene.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import dev.consilium.core.dossier.CaseDossier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTest {

  private static final String TO_EXPERT = "Package " + ID + ", recipient spec-9: ";

  @TempDir
  private Path folder;

  private Path target() {
    return folder.resolve("c-17.age");
  }

  private void assertRefused(PackageWriter writer, String... messages) throws IOException {
    Refusals.assertRefused(writer, folder, messages);
  }

  @Test
  void sealsForEveryPermittedRecipient() throws IOException {
    var sealed = (Sealing.Sealed) full(writer()).commit(target());

    assertThat(folder).isDirectoryContaining(file -> file.equals(target()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target())))
        .isEqualTo("rw-------");
    var claims = sealed.claims();
    assertThat(claims.issuer()).isEqualTo(HOSPITAL);
    assertThat(claims.packageId()).isEqualTo("urn:uuid:" + ID);
    assertThat(claims.sealingId()).isEqualTo("urn:uuid:" + ID + "#1767614400");
    assertThat(claims.issuedAt()).isEqualTo(NOON);
    assertThat(claims.expires()).isEqualTo(END);
    assertThat(claims.audience())
        .containsExactly(KEY.recipient().id(), SECOND_KEY.recipient().id());
    assertThat(claims.purpose()).isEqualTo(PurposeOfUse.TREAT);
    assertThat(claims.caseId()).isEqualTo(CASE);
    assertThat(claims.dossierVersion()).isEqualTo(1);
    assertThat(claims.dossier()).isEqualTo(DOSSIER.hash());
    assertThat(claims.permits())
        .containsExactly(permit(EXPERT).id(), permit(SECOND).id());
    assertThat(claims.obligations())
        .singleElement()
        .satisfies(duty -> assertThat(duty.code()).isEqualTo("no-redisclosure"));
    assertThat(claims).hasToString("PackageClaims[urn:uuid:" + ID + "#1767614400]");
  }

  @Test
  void equalInputGivesEqualBagsWhateverTheOrderOfAdding() throws IOException {
    var one = new ByteArrayOutputStream();
    var two = new ByteArrayOutputStream();
    var other = PackageWriter.of(
        DOSSIER,
        ORDER,
        Scene.SIGNER,
        Scene.directory(),
        Scene::consents,
        Scene.at(NOON),
        Chance.of(99));
    other.add("imaging/1/scan.dcm", SCAN);
    other.add("fhir/bundle.json", BUNDLE);
    other.to(KEY.recipient(), permit(EXPERT));
    other.to(SECOND_KEY.recipient(), permit(SECOND));

    assertThat(full(writer()).writeBag(one)).isInstanceOf(Sealing.Sealed.class);
    assertThat(other.writeBag(two)).isInstanceOf(Sealing.Sealed.class);
    assertThat(two.toByteArray()).isEqualTo(one.toByteArray());
  }

  @Test
  void equalChanceGivesEqualPackages() throws IOException {
    full(writer()).commit(target());
    full(writer()).commit(folder.resolve("again.age"));

    assertThat(target()).hasSameBinaryContentAs(folder.resolve("again.age"));
  }

  @Test
  void withoutRecipientOrContentThereIsNoPackage() throws IOException {
    var dossier = "Package " + ID + ", dossier of case C-17: ";
    assertRefused(
        writer(),
        "Package " + ID + ": no recipient [recipient-present]. Add one with its permit.",
        dossier + "item fhir/bundle.json is missing [content-complete]."
            + " Add every item of the dossier.",
        dossier + "item imaging/1/scan.dcm is missing [content-complete]."
            + " Add every item of the dossier.");
  }

  @Test
  void aKeyThatTheDirectoryDoesNotBindIsRefused() {
    Refusals.assertRefused(
        writer().to(SECOND_KEY.recipient(), permit(EXPERT)),
        TO_EXPERT + "the directory does not bind key " + SECOND_KEY.recipient()
            + " to it [key-bound]. Have the recipient's key checked and listed in the directory.");
    assertThat(Scene.directory()).hasToString("ListedRecipients[2]");
    assertThat(ListedRecipients.none()
            .and(EXPERT, KEY.recipient(), new Period(null, NOON))
            .binds(EXPERT, KEY.recipient(), NOON.plusSeconds(1)))
        .isFalse();
  }

  @Test
  void aPermitForAnotherCaseOrDossierIsRefused() {
    var other = Scene.dossier(new CaseId("C-18"));
    Refusals.assertRefused(
        writer().to(KEY.recipient(), permit(other, EXPERT, PurposeOfUse.TREAT, END)),
        TO_EXPERT + "its permit is for case C-18 [permit-case]."
            + " Ask the disclosure gate for a permit for case C-17.");
    var next = CaseDossier.of(CASE, 2, NOON, DOSSIER.items());
    Refusals.assertRefused(
        writer().to(KEY.recipient(), permit(next, EXPERT, PurposeOfUse.TREAT, END)),
        TO_EXPERT + "its permit is for dossier " + next.hash()
            + " [permit-dossier]. Ask the disclosure gate for a permit for this dossier.");
  }

  @Test
  void permitsOfTwoPurposesDoNotShareAPackage() {
    var writer = writer();

    assertThat(writer.to(SECOND_KEY.recipient(), permit(SECOND)))
        .isInstanceOf(Addition.Added.class);
    Refusals.assertRefused(
        writer.to(KEY.recipient(), permit(DOSSIER, EXPERT, PurposeOfUse.HOPERAT, END)),
        TO_EXPERT + "its permit is for HOPERAT, the package for TREAT [permit-purpose]."
            + " Seal one package per purpose.");
  }

  @Test
  void aKeyIsAddedOnce() {
    var writer = writer();
    writer.to(KEY.recipient(), permit(EXPERT));

    Refusals.assertRefused(
        writer.to(KEY.recipient(), permit(EXPERT)),
        TO_EXPERT + "its key is there already [recipient-once]. Remove one of the two calls.");
  }

  @Test
  void aPermitOutsideItsPeriodIsRefusedWhenAdded() {
    Refusals.assertRefused(
        writer(ORDER, Scene.at(END.plusSeconds(1))).to(KEY.recipient(), permit(EXPERT)),
        TO_EXPERT + "its permit holds from 2026-01-05T12:00:00Z to 2026-02-01T00:00:00Z, not at"
            + " 2026-02-01T00:00:01Z [permit-current]. Ask the disclosure gate for a new permit.");
  }

  @Test
  void aPermitThatEndsBeforeCommitStopsIt() throws IOException {
    var clock = new Ticking(NOON, NOON, END.plusSeconds(1));
    var message = "its permit holds from 2026-01-05T12:00:00Z to 2026-02-01T00:00:00Z, not at"
        + " 2026-02-01T00:00:01Z [permit-current]. Ask the disclosure gate for a new permit.";

    assertRefused(
        full(writer(ORDER, clock)),
        "Package " + ID + ": it would end 2026-02-01T00:00:00Z, before it is sealed"
            + " [expiry-ahead]. Give a later end, within the permits.",
        TO_EXPERT + message,
        "Package " + ID + ", recipient spec-10: " + message);
  }

  @Test
  void aPermitThatEndsWhileSealingStopsIt() throws IOException {
    var clock = new Ticking(NOON, NOON, NOON, END.plusSeconds(1));
    var sealing = full(writer(ORDER, clock)).commit(target());

    assertThat(((Sealing.Refused) sealing).refusals())
        .extracting(Refusal::rule)
        .containsExactly("permit-current", "permit-current");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void noPackageOutlivesAPermit() throws IOException {
    var late = new PackageOrder(HOSPITAL, ID, END.plusSeconds(1));
    Refusals.assertRefused(
        writer(late, Scene.at(NOON)).to(KEY.recipient(), permit(EXPERT)),
        TO_EXPERT + "its permit ends 2026-02-01T00:00:00Z, the package 2026-02-01T00:00:01Z"
            + " [expiry-within-permit]. Let the package end with its earliest permit.");
    var early = new PackageOrder(HOSPITAL, ID, END.minusSeconds(1));
    var sealed = (Sealing.Sealed) full(writer(early, Scene.at(NOON))).commit(target());
    assertThat(sealed.claims().expires()).isEqualTo(END.minusSeconds(1));
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.writeString(target(), "mine");

    assertThatThrownBy(() -> full(writer()).commit(target()))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("[target-free]");
    assertThat(target()).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aRefusalAlwaysSaysWhy() {
    assertThatThrownBy(() -> new Sealing.Refused(List.of()))
        .hasMessage(
            "Package: refused for no reason [refusal-reasons]." + " Give at least one refusal.");
  }

  /** Shows one instant after the other, then the last for ever. */
  private static final class Ticking extends Clock {

    private final List<Instant> instants;
    private int next;

    Ticking(Instant... instants) {
      this.instants = List.of(instants);
    }

    @Override
    public Instant instant() {
      return instants.get(Math.min(next++, instants.size() - 1));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
