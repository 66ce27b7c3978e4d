package dev.consilium.crypto;

import static dev.consilium.crypto.Scene.CASE;
import static dev.consilium.crypto.Scene.DOSSIER;
import static dev.consilium.crypto.Scene.EXPERT;
import static dev.consilium.crypto.Scene.KEY;
import static dev.consilium.crypto.Scene.NOON;
import static dev.consilium.crypto.Scene.ORDER;
import static dev.consilium.crypto.Scene.SECOND;
import static dev.consilium.crypto.Scene.full;
import static dev.consilium.crypto.Scene.permit;
import static dev.consilium.crypto.Scene.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.CaseId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import dev.consilium.core.consent.DisclosurePermit;
import dev.consilium.core.consent.KnownConsents;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries to address records without the gate's leave, reflection aside; see docs/gate.md. */
class AroundTheGateTest {

  @TempDir
  private Path folder;

  private static Stream<Attempt> attempts() {
    return Attempts.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void doesNotCompile(Attempt attempt) throws IOException {
    assertThat(attempt.asModule(folder, "host")).isEqualTo(attempt.stops());
  }

  // Otherwise everything above could fail for a reason of its own.
  @Test
  void anHonestHostCompiles() throws IOException {
    var honest = new Attempt("ask the gate", """
        void it(DisclosureRequest request, PackageWriter writer, RecipientKey key) {
          if (DisclosureGate.decide(request) instanceof DisclosureDecision.Permitted yes) {
            writer.to(key, yes.permit());
          }
        }
        """, List.of());

    assertThat(honest.asModule(folder.resolve("module"), "host")).isEmpty();
    assertThat(honest.onClassPath(folder.resolve("classes"), "host")).isEmpty();
  }

  @Test
  void aClassInTheGatesOwnPackageDoesNotCompileBesideItsModule() throws IOException {
    assertThat(Attempts.ALL.get(0).asModule(folder, "dev.consilium.core.consent"))
        .contains("package.in.other.module");
  }

  @Test
  void aClassInTheGatesOwnPackageDoesNotLoadBesideItsSealedJar() throws Exception {
    var jar = Path.of(DisclosurePermit.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toURI());
    assumeThat(jar.toString())
        .as("this runs once core is packaged: mvn verify, not mvn test")
        .endsWith(".jar");
    var forged = new Attempt("forge", """
        public static void main(String... none) {
          System.out.println(new DisclosurePermit(null, null, null, null, null, null, null));
        }
        """, List.of());
    assertThat(forged.onClassPath(folder, "dev.consilium.core.consent"))
        .as("what the compiler says on a class path")
        .isEmpty();

    var run = Programs.run(
        folder,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        folder.resolve("out") + File.pathSeparator + Attempt.path(),
        "dev.consilium.core.consent.Host");

    assertThat(run.exit()).isNotZero();
    assertThat(run.output()).contains("sealing violation").contains("dev.consilium.core.consent");
  }

  @Test
  void aPermitIsNotReadFromText() {
    assertThatThrownBy(() -> JsonMapper.builder().build().readValue("{}", DisclosurePermit.class))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void noPermitAddsNobody() throws IOException {
    var writer = full(writer());
    assertThatThrownBy(() -> writer.to(Scene.SECOND_KEY.recipient(), nothing()))
        .isInstanceOf(NullPointerException.class);
    var sealed = (Sealing.Sealed) writer.commit(folder.resolve("c-17.age"));

    assertThat(sealed.claims().permits())
        .containsExactly(permit(EXPERT).id(), permit(SECOND).id());
  }

  @SuppressWarnings("NullAway") // What a caller without null checks may pass.
  private static DisclosurePermit nothing() {
    return null;
  }

  @Test
  void aPermitsDutiesCannotBeTakenOff() {
    var permit = permit(EXPERT);

    assertThatThrownBy(() -> permit.obligations().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> permit.basis().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<String> rules(Addition addition) {
    return addition instanceof Addition.Refused refused
        ? List.of(refused.refusal().rule())
        : List.of();
  }

  @Test
  void aPermitServesNoOtherRecipientDossierOrTime() {
    var other = Scene.dossier(new CaseId("C-18"));

    assertThat(rules(writer().to(KEY.recipient(), permit(SECOND)))).containsExactly("key-bound");
    assertThat(rules(
            writer().to(KEY.recipient(), permit(other, EXPERT, PurposeOfUse.TREAT, Scene.END))))
        .containsExactly("permit-case");
    assertThat(rules(
            writer(ORDER, Scene.at(NOON.minusSeconds(1))).to(KEY.recipient(), permit(EXPERT))))
        .containsExactly("permit-current");
  }

  private PackageWriter asking(AtomicInteger asked, int withdrawnFrom) {
    return PackageWriter.of(
        DOSSIER,
        ORDER,
        Scene.SIGNER,
        Scene.directory(),
        caseId -> asked.incrementAndGet() < withdrawnFrom
            ? Scene.consents(caseId)
            : KnownConsents.of(List.of()),
        Scene.at(NOON),
        Chance.of(5));
  }

  @Test
  void aWithdrawnConsentAddsNobody() {
    assertThat(rules(asking(new AtomicInteger(), 1).to(KEY.recipient(), permit(EXPERT))))
        .containsExactly("consent-service");
  }

  // Two recipients: asked when each is added, for each before sealing, for each before it appears.
  @Test
  void aConsentWithdrawnAtAnyMomentBeforeThePackageAppearsStopsIt() throws IOException {
    var target = folder.resolve("c-17.age");
    for (int from = 3; from <= 6; from++) {
      var sealing = full(asking(new AtomicInteger(), from)).commit(target);

      assertThat(sealing)
          .isInstanceOfSatisfying(
              Sealing.Refused.class,
              refused -> assertThat(refused.refusals())
                  .extracting(Refusal::rule)
                  .contains("consent-records-disclosure"));
      try (var left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
    }
    var asked = new AtomicInteger();
    assertThat(full(asking(asked, 7)).commit(target)).isInstanceOf(Sealing.Sealed.class);
    assertThat(asked).hasValue(6);
  }

  @Test
  void asksAboutThisCaseAlone() {
    var writer = PackageWriter.of(
        DOSSIER,
        ORDER,
        Scene.SIGNER,
        Scene.directory(),
        caseId -> {
          assertThat(caseId).isEqualTo(CASE);
          return Scene.consents(caseId);
        },
        Scene.at(NOON),
        Chance.of(5));

    assertThat(rules(writer.to(KEY.recipient(), permit(EXPERT)))).isEmpty();
  }

  // Written down where a host's reviewer reads it; made from the attempts above.
  @Test
  void everyAttemptIsWrittenDown() throws IOException {
    assertThat(Files.readString(Path.of("docs", "gate.md"))).isEqualTo(Attempts.page());
  }
}
