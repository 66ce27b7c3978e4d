package dev.consilium.fhir.consent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.consilium.core.Coding;
import dev.consilium.core.consent.policy.BreakGlass;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.MembershipTable;
import dev.consilium.core.consent.policy.PolicyDecision;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.consent.policy.ResourceFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** IHE's example consents, read and asked about. */
final class PcfExamples {

  static final String BASE = "http://example.org/fhir/";
  static final Path FOLDER =
      Path.of(System.getProperty("consilium.data", "absent"), "privacy", "consent", "ihe-pcf");

  private PcfExamples() {}

  static void assumePresent() {
    assumeTrue(
        Files.isDirectory(FOLDER), "skipped: consilium.data does not hold privacy/consent/ihe-pcf");
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> files(String prefix) {
    assumePresent();
    try (var files = Files.list(FOLDER.resolve("resources"))) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ConsentPolicy policy(String file) {
    return ConsentReader.under(BASE).read(bytes(file)).policy();
  }

  /** The weights, pressures and the like that the consents are about. */
  static List<ResourceFacts> resources() {
    return FactsReader.under(BASE)
        .read(files("Observation-").stream().map(it -> bytes("resources/" + it)).toList());
  }

  static Coding purpose(String code) {
    return code.equals("FooBar")
        ? Coding.of("http://example.org/policies/purposeOfUse", code)
        : Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActReason", code);
  }

  static EntityName name(String relative) {
    return EntityName.reference(BASE + relative);
  }

  /** The one group of the guide, and an organisation whose staff does not include the clerk. */
  static PolicyEvaluator evaluator() {
    return PolicyEvaluator.of(PolicySettings.of(PolicyTables.starter())
        .members(MembershipTable.of(Map.of(
            name("Group/ex-privilegedUsers"), Set.of(name("Practitioner/ex-practitioner")),
            name("Organization/ex-org-researcher"), Set.of()))));
  }

  static PolicyDecision ask(String file, String purpose, String actor, String at) {
    var request = PolicyRequest.of(
            Set.of(name("Patient/ex-patient")),
            Set.of(name(actor)),
            Set.of(purpose(purpose)),
            Instant.parse(at),
            ZoneOffset.UTC)
        .resources(resources());
    if (purpose.equals("BTG")) {
      request.breakGlass(new BreakGlass(name(actor), "unconscious", Instant.parse(at)));
    }
    return evaluator().evaluate(request.build(), List.of(policy(file)));
  }
}
