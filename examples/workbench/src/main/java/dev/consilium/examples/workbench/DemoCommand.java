package dev.consilium.examples.workbench;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Jurisdiction;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium demo}: one case the whole way. */
@Command(
    name = "demo",
    description = "Takes one case from a FHIR bundle to a signed report, and says what happened.")
final class DemoCommand implements Callable<Integer> {

  /** Between the shipped case's last record and the operation planned in it. */
  private static final String SHIPPED_CASE_AT = "2026-01-07T09:00:00Z";

  @Parameters(
      arity = "0..1",
      paramLabel = "BUNDLE",
      description = "A FHIR R4 bundle. Default: a synthetic oncology case.")
  private @Nullable Path bundle;

  @Option(
      names = "--directory",
      description = "Specialists as NDJSON or CSV. Default: 200 synthetic ones.")
  private @Nullable Path directory;

  @Option(
      names = "--out",
      defaultValue = "consilium-demo",
      description = "Where everything is left; replaced if an earlier demo wrote it."
          + " Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--clock",
      converter = InstantText.class,
      description = "The instant at which the case takes place, in UTC. Default: " + SHIPPED_CASE_AT
          + " for the shipped case, now for another.")
  private @Nullable Instant clock;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Makes specialists, demo identities and audit salts repeatable."
          + " Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--patient-in",
      paramLabel = "CODE",
      description = "Where the patient is, ISO 3166, such as US-MA. Default: as the record says.")
  private @Nullable String patientIn;

  @Option(
      names = "--lenient",
      description = "Go on when a value or resource could not be read; it is listed.")
  private boolean lenient;

  @Option(
      names = "--without",
      paramLabel = "WHAT",
      description = "Leave something out, to see which rule refuses: ${COMPLETION-CANDIDATES}.")
  private DemoSettings.@Nullable Without without;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var at = clock != null ? clock : usual();
    var settings = new DemoSettings(
        bundle,
        directory,
        out,
        at,
        seed,
        lenient,
        patientIn == null ? null : new Jurisdiction(patientIn),
        without);
    var story = new Story(output::say, System::nanoTime);
    try (var folder = OutputFolder.at(out)) {
      new Demo(settings, folder, story, FhirContext::forR4Cached, new SecureRandom()).run();
      folder.commit();
      output.say("Everything is in " + out + "; open report.pdf first.");
      output.answer(told(story).put("out", out.toString()).put("refused", false));
      return Outcome.DONE.code();
    } catch (Refused refused) {
      output.warn(refused.step() + " refused; nothing was written to " + out + ".");
      refused.refusals().forEach(it -> output.warn("  " + it.message()));
      var node = told(story).put("refused", true).put("step", refused.step());
      JsonText.refusals(node, refused.refusals());
      output.answer(node);
      return Outcome.NO.code();
    }
  }

  private Instant usual() {
    return bundle == null
        ? Instant.parse(SHIPPED_CASE_AT)
        : Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static ObjectNode told(Story story) {
    var node = JsonText.object();
    var steps = node.putArray("steps");
    for (var step : story.steps()) {
      var one = steps.addObject().put("name", step.name()).put("millis", step.millis());
      step.lines().forEach(one.putArray("lines")::add);
    }
    return node;
  }
}
