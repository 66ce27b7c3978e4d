package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.crypto.PackageReader;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.signature.Certificates;
import dev.consilium.crypto.signature.TrustedSigners;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium package}: encrypted, signed record packages. */
@Command(
    name = "package",
    description = "Opens record packages.",
    subcommands = PackageCommand.Open.class)
final class PackageCommand {

  /** {@code consilium package open}. */
  @Command(
      name = "open",
      description = "Proves a package and extracts it; nothing appears unless all of it holds.")
  static final class Open implements Callable<Integer> {

    @Parameters(paramLabel = "PACKAGE", description = "An encrypted package, *.age.")
    private Path file;

    @Option(
        names = "--identity",
        required = true,
        description = "A file with your age secret key (AGE-SECRET-KEY-1...).")
    private Path identity;

    @Option(
        names = "--trust",
        required = true,
        paramLabel = "PARTY=CERTIFICATE",
        description = "Whose packages to believe, and the sender's certificate in PEM.")
    private Map<String, Path> trust;

    @Option(names = "--out", required = true, description = "A folder that does not exist yet.")
    private Path out;

    @Option(
        names = "--at",
        converter = InstantText.class,
        description = "When it is opened, in UTC. Default: now.")
    private @Nullable Instant at;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
      Input.open(file).close();
      if (Files.exists(out)) {
        throw new MalformedRecordException(
            out + ": exists already [folder-free]. Name a new folder with --out.");
      }
      var trusted = TrustedSigners.none();
      for (var entry : trust.entrySet()) {
        try (var pem = Input.open(entry.getValue())) {
          trusted = trusted.and(new PartyId(entry.getKey()), Certificates.read(pem.readAllBytes()));
        }
      }
      var now = at == null ? Clock.systemUTC().instant() : at;
      try (var key = key(identity);
          var opened = PackageReader.trusting(trusted).open(file, key, now)) {
        opened.extractTo(out);
        var claims = opened.claims();
        output.say("Opened " + claims.packageId() + " from " + claims.issuer() + " for case "
            + claims.caseId() + ": " + opened.dossier().items().size() + " items in " + out);
        claims.obligations().forEach(it -> output.say("Duty: " + it.text()));
        output.answer(JsonText.object()
            .put("package", claims.packageId())
            .put("case", claims.caseId().value())
            .put("dossier", claims.dossier().hex())
            .put("items", opened.dossier().items().size())
            .put("out", out.toString()));
        return Outcome.DONE.code();
      } catch (PackageException refused) {
        output.warn(file + ": " + refused.getMessage());
        output.answer(JsonText.object()
            .put("refused", refused.getClass().getSimpleName())
            .put("message", refused.getMessage()));
        return Outcome.NO.code();
      }
    }

    private static IdentityKey key(Path file) throws IOException {
      try (var in = Input.open(file)) {
        var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        return IdentityKey.parse(text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElseThrow(() -> new MalformedRecordException(
                file + ": no key in it [identity-present]. Name the file that age-keygen wrote."))
            .strip()
            .toCharArray());
      }
    }
  }
}
