package dev.consilium.examples.benchmarks;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.rules.Fact;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions of the starter pack in one second on one core, over ten places and every kind. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final RuleEngine engine = RuleEngine.of(RulePack.starter());
  private final List<RuleRequest> requests = requests();
  private int next;

  /** Made by JMH. */
  public RulesBenchmark() {}

  private static List<RuleRequest> requests() {
    var requests = new ArrayList<RuleRequest>();
    for (var place :
        List.of("US-AZ", "US-AK", "US-AL", "US-TX", "DE", "JP", "AE", "SA", "FR", "CH")) {
      for (var kind : RuleKind.values()) {
        requests.add(request(kind, place, "direct"));
        requests.add(request(kind, place, "physician"));
      }
    }
    return requests;
  }

  private static RuleRequest request(RuleKind kind, String place, String counterpart) {
    var expert = new PartyId("spec-9");
    var specialist = Specialist.of(expert, "Ada Example", new Jurisdiction("DE"))
        .licence(licence("DE"))
        .licence(licence(place))
        .build();
    var request = RuleRequest.of(new RuleQuestion(kind, new CaseId("C-17"), expert, NOON))
        .patientIn(new Jurisdiction(place))
        .specialist(specialist);
    if (counterpart.equals("physician")) {
      request
          .fact(Fact.CONSULT_COUNTERPART, "physician")
          .fact(Fact.CONSULT_FREQUENCY, "single")
          .fact(Fact.LOCAL_PHYSICIAN, "licensed");
    }
    return request.build();
  }

  private static Assertion<Licence> licence(String place) {
    return new Assertion<>(
        new Licence(new Jurisdiction(place), "N-1", Licence.Kind.FULL, Licence.Status.ACTIVE),
        "board",
        LocalDate.parse("2026-10-25"),
        Assertion.Verification.PRIMARY_SOURCE_VERIFIED,
        LocalDate.parse("2028-12-31"));
  }

  /**
   * Decides the next request.
   *
   * @return the decision
   */
  @Benchmark
  public RuleDecision decide() {
    next = next + 1 == requests.size() ? 0 : next + 1;
    return engine.decide(requests.get(next));
  }
}
