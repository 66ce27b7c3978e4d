package dev.consilium.core.quality;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Cases as statistics see them, for tests. */
final class Outcomes {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Outcomes() {}

  static AssessedChange change(DiagnosisCategory diagnosis, TreatmentCategory treatment) {
    return new AssessedChange(
        diagnosis, treatment, ClinicalImpact.MAJOR, ProcedureAdvice.AGAINST, true);
  }

  static CaseOutcome released(String id, @Nullable AssessedChange change) {
    return new CaseOutcome(
        new CaseId(id),
        "solo",
        new Jurisdiction("US-AZ"),
        Map.of(),
        NOON,
        true,
        true,
        change,
        CaseOutcome.CaseCourse.none(),
        List.of(),
        Experience.none());
  }

  /** So many released cases of one program, drawn with a seed. */
  static List<CaseOutcome> drawn(long seed, int size, String... programs) {
    var random = new Random(seed);
    var cases = new ArrayList<CaseOutcome>();
    for (int i = 0; i < size; i++) {
      var change = random.nextInt(10) == 0
          ? null
          : new AssessedChange(
              pick(random, DiagnosisCategory.values()),
              pick(random, TreatmentCategory.values()),
              pick(random, ClinicalImpact.values()),
              pick(random, ProcedureAdvice.values()),
              random.nextInt(8) != 0);
      cases.add(new CaseOutcome(
          new CaseId("C-" + seed + "-" + i),
          programs[random.nextInt(random.nextInt(programs.length) + 1)],
          random.nextInt(9) == 0 ? null : new Jurisdiction(random.nextBoolean() ? "DE" : "US-AZ"),
          Map.of(),
          NOON.plusSeconds(random.nextInt(100)),
          random.nextInt(7) != 0,
          random.nextInt(8) != 0,
          change,
          course(random),
          followThrough(random),
          experience(random)));
    }
    return cases;
  }

  private static CaseOutcome.CaseCourse course(Random random) {
    int requested = random.nextInt(4);
    int reviews = random.nextInt(3);
    return new CaseOutcome.CaseCourse(
        requested,
        requested == 0 ? 0 : random.nextInt(requested + 1),
        random.nextBoolean() ? null : random.nextBoolean(),
        random.nextBoolean() ? null : random.nextBoolean(),
        random.nextInt(3),
        random.nextBoolean() ? List.of() : List.of("no-time"),
        reviews,
        random.nextInt(reviews + 1),
        random.nextInt(3) == 0
            ? List.of(pick(random, Stance.values()), pick(random, Stance.values()))
            : List.of());
  }

  private static List<FollowThrough> followThrough(Random random) {
    var all = new ArrayList<FollowThrough>();
    for (var point : FollowThrough.Point.values()) {
      if (random.nextInt(3) != 0) {
        all.add(new FollowThrough(
            point,
            pick(random, FollowThrough.Adoption.values()),
            pick(random, FollowThrough.Adoption.values()),
            random.nextBoolean() ? "" : random.nextBoolean() ? "toxicity" : "patient-wish",
            pick(random, FollowThrough.Procedure.values())));
      }
    }
    return all;
  }

  private static Experience experience(Random random) {
    return new Experience(
        random.nextBoolean() ? null : 1 + random.nextInt(5),
        random.nextBoolean() ? null : random.nextInt(11),
        random.nextBoolean() ? null : random.nextInt(101),
        random.nextBoolean() ? null : pick(random, Experience.CloseOut.values()),
        random.nextBoolean() ? null : pick(random, Experience.Referral.values()));
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
