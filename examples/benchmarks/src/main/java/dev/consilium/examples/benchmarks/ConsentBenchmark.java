package dev.consilium.examples.benchmarks;

import dev.consilium.core.Coding;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.DataElements;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyDecision;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicyPeriod;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.consent.policy.Provision;
import dev.consilium.core.consent.policy.ProvisionActor;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One decision over one consent of 20 provisions, with everything it explains. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConsentBenchmark {

  private static final EntityName PATIENT = EntityName.reference("Patient/1");
  private static final EntityName DOCTOR = EntityName.reference("Practitioner/1");

  /** What the 19 exceptions say: labels alone, or labels each within a period of its own. */
  @Param({"labels", "labels-and-periods"})
  public String exceptions = "labels";

  private final PolicyEvaluator evaluator =
      PolicyEvaluator.of(PolicySettings.of(PolicyTables.starter()));
  private final PolicyRequest request = PolicyRequest.of(
          List.of(PATIENT),
          List.of(DOCTOR),
          List.of(Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT")),
          Instant.parse("2026-01-05T12:00:00Z"),
          ZoneOffset.UTC)
      .build();

  /**
   * Decides.
   *
   * @return the decision
   */
  @Benchmark
  public PolicyDecision decision() {
    return evaluator.evaluate(request, consents());
  }

  private List<ConsentPolicy> made = List.of();

  private List<ConsentPolicy> consents() {
    if (made.isEmpty()) {
      var root = Provision.permit()
          .actors(List.of(new ProvisionActor(null, Set.of(DOCTOR))))
          .exceptions(IntStream.range(0, 19).mapToObj(this::exception).toList());
      made = List.of(ConsentPolicy.of("Consent/1", List.of(PATIENT), root)
          .scopes(List.of(PolicyRequest.PRIVACY))
          .build());
    }
    return made;
  }

  private Provision exception(int i) {
    var label = Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActCode", "LABEL" + i);
    var exception = Provision.deny().data(DataElements.ANY.labelled(List.of(label)));
    return exceptions.equals("labels")
        ? exception
        : exception.during(
            new PolicyPeriod.Dated(PartialDate.of("2025-01"), PartialDate.of("20" + (27 + i))));
  }
}
