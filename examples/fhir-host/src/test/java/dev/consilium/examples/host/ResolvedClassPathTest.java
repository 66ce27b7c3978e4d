package dev.consilium.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What consilium-fhir brings to a host is enough, and no more than that. */
class ResolvedClassPathTest {

  private static final int MEGABYTE = 1_000_000;
  private static final String JSON = "{\"resourceType\":\"Bundle\",\"type\":\"collection\","
      + "\"entry\":[{\"fullUrl\":\"urn:uuid:2f1c9a52-0d5c-4d6f-8f43-8b8f8c1a0001\",\"resource\":"
      + "{\"resourceType\":\"Patient\",\"id\":\"p\"}},{\"resource\":{\"resourceType\":"
      + "\"Observation\",\"id\":\"o\",\"text\":{\"status\":\"generated\",\"div\":"
      + "\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">a</div>\"},\"status\":\"final\","
      + "\"code\":{\"text\":\"c\"},\"valueQuantity\":{\"value\":5.00,\"unit\":\"g/dL\"}}}]}";
  private static final String XML = "<Bundle xmlns='http://hl7.org/fhir'><entry><resource><Patient>"
      + "<id value='p'/></Patient></resource></entry><entry><resource><Observation>"
      + "<id value='o'/><status value='final'/><code><text value='c'/></code><valueQuantity>"
      + "<value value='5.00'/><unit value='g/dL'/></valueQuantity></Observation></resource></entry>"
      + "</Bundle>";

  @TempDir
  private Path folder;

  private final RuntimeClassPath path = RuntimeClassPath.resolved();
  private Path json = Path.of("");
  private Path xml = Path.of("");

  @BeforeEach
  void write() throws IOException {
    json = Files.writeString(folder.resolve("b.json"), JSON);
    xml = Files.writeString(folder.resolve("b.xml"), XML);
  }

  @Test
  void withoutHapiJsonAndXmlAreReadAlike() throws Exception {
    var streaming = path.only(RuntimeClassPath::isForStreaming);

    var lines = run(List.of("-cp", own() + streaming, StreamingHost.class.getName()), json, xml);

    assertThat(lines).hasSize(2).allMatch(it -> it.startsWith("1 facts "));
    assertThat(lines.get(0)).isEqualTo(lines.get(1));
  }

  @Test
  void withoutHapiTheObjectsDoNotLoad() throws Exception {
    var streaming = path.only(RuntimeClassPath::isForStreaming);

    var lines = run(List.of("-cp", own() + streaming, ObjectHost.class.getName()), json);

    assertThat(lines).anyMatch(it -> it.contains("NoClassDefFoundError"));
  }

  @Test
  void theReaderTakesFewerThanThreeMegabytesBeyondCore() {
    // Core needs Jackson, SLF4J and JSpecify by itself.
    var beyond = path.only(it ->
        RuntimeClassPath.isReader(it) || RuntimeClassPath.name(it).startsWith("jackson-core-"));

    assertThat(beyond.entries()).hasSize(2);
    assertThat(beyond.bytes()).isBetween(MEGABYTE / 2L, 3L * MEGABYTE);
  }

  @Test
  void withTheTrimmedHapiEverythingIsReadAndWritten() throws Exception {
    var lines = run(List.of("-cp", own() + path, ObjectHost.class.getName()), json);
    var streamed = run(List.of("-cp", own() + path, StreamingHost.class.getName()), json);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("1 facts ").isEqualTo(streamed.get(0));
    assertThat(lines.get(1)).isEqualTo(lines.get(0));
    assertThat(lines.get(2)).isEqualTo("specialist syn-expert");
  }

  @Test
  void aHostGetsSeventeenForeignJarsAndOneOfAnnotations() {
    var foreign = path.only(it -> !RuntimeClassPath.isOurs(it));

    assertThat(foreign.entries())
        .extracting(RuntimeClassPath::name)
        .hasSize(18)
        .noneMatch(it -> it.matches("(?i)(icu4j|saxon|jena|opentelemetry|jcl-over|jsr305|"
            + "error_prone|j2objc|checker-qual|listenablefuture).*"));
    assertThat(foreign.bytes()).isBetween(20L * MEGABYTE, 26L * MEGABYTE);
  }

  /** HAPI cannot be a module; an automatic one like ours reads it on the class path. */
  @Test
  void aModularHostReadsBothWays() throws Exception {
    var ours = path.only(RuntimeClassPath::isOurs);
    assumeTrue(
        ours.entries().stream().noneMatch(Files::isDirectory),
        "skipped: our jars are not built; run the package phase");
    var modules = path.only(RuntimeClassPath::isForStreaming).toString();
    var hapi = path.only(it -> !RuntimeClassPath.isForStreaming(it)).toString();
    var classes = folder.resolve("modular");
    compile(modules, hapi, classes);

    var lines = run(
        List.of(
            "--add-reads",
            "dev.consilium.examples.modular=ALL-UNNAMED",
            "-cp",
            hapi,
            "-p",
            modules + java.io.File.pathSeparator + classes,
            "-m",
            "dev.consilium.examples.modular/dev.consilium.examples.modular.ModularHost"),
        json);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo(lines.get(1));
    assertThat(lines.get(2)).isEqualTo("module dev.consilium.fhir false");
  }

  private static void compile(String modules, String hapi, Path into) {
    var root = Path.of("src", "test", "resources", "modular");
    var javac = ToolProvider.findFirst("javac").orElseThrow();
    var out =
        new PrintWriter(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    var exit = javac.run(
        out,
        out,
        "--release",
        "17",
        "--add-reads",
        "dev.consilium.examples.modular=ALL-UNNAMED",
        "-p",
        modules,
        "-cp",
        hapi,
        "-d",
        into.toString(),
        root.resolve("module-info.java").toString(),
        root.resolve("dev/consilium/examples/modular/ModularHost.java").toString());

    assertThat(exit).isZero();
  }

  private static String own() {
    return Path.of("target", "classes") + java.io.File.pathSeparator;
  }

  private List<String> run(List<String> arguments, Path... files)
      throws IOException, InterruptedException {
    var output = folder.resolve("output.txt");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(arguments);
    for (var file : files) {
      command.add(file.toString());
    }
    var process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return Files.readAllLines(output).stream()
        .filter(it -> !it.startsWith("SLF4J") && !it.contains("warning:"))
        .toList();
  }
}
