package dev.consilium.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other people's programs and data, as independent readers; tests skip without them. */
public final class Programs {

  private Programs() {}

  /** What a program printed. */
  public record Run(int exit, String output) {}

  public static void assumePresent(String... names) {
    for (var name : names) {
      assumeTrue(
          Stream.of(System.getenv("PATH").split(File.pathSeparator))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
          name + " is not on the PATH");
    }
  }

  public static Run run(Path folder, String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.directory(folder.toFile());
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output);
  }

  /** Lets openssl check the signature of an unzipped bag; its certificate lies beside it. */
  public static void assertOpensslVerifies(Path bag) throws IOException, InterruptedException {
    assertThat(run(
                bag,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "metadata/signature.p7s",
                "-content",
                "tagmanifest-sha256.txt",
                "-CAfile",
                "certificate.pem",
                "-out",
                "out")
            .output())
        .contains("CMS Verification successful");
  }

  public static Path data(String folder) {
    var data = Path.of(System.getProperty("consilium.data", "absent"), "crypto", folder);
    assumeTrue(Files.isDirectory(data), "third-party vectors are absent: crypto/" + folder);
    return data;
  }
}
