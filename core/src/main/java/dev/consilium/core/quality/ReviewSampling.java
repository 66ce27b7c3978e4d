package dev.consilium.core.quality;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws released opinions for retrospective review. Pure; holds no state.
 *
 * <p>A case's lot is a hash of seed and case id, so neither the order nor other cases move it, and
 * anyone who holds the seed can check the draw. Publish the seed's hash before the period and the
 * seed after it: who knows the seed early knows which cases nobody will look at.
 */
public final class ReviewSampling {

  private ReviewSampling() {}

  /**
   * A released opinion that may be drawn.
   *
   * @param caseId the case
   * @param specialist who signed it
   * @param risks codes of the plan's strata that apply
   */
  public record Candidate(CaseId caseId, PartyId specialist, Set<String> risks) {

    // The copy keeps a later change to the caller's set away.
    public Candidate {
      risks = Collections.unmodifiableSet(new TreeSet<>(risks));
    }
  }

  /**
   * An opinion that was drawn.
   *
   * @param candidate which one
   * @param share the share of its stratum
   * @param byFloor true when only the specialist's floor drew it
   */
  public record Drawn(Candidate candidate, double share, boolean byFloor) {}

  /**
   * Draws.
   *
   * @param plan shares and floor
   * @param seed secret until the draw; at least 16 characters, from a random source
   * @param candidates every released opinion of the period, each once
   * @return what was drawn, by case id
   * @throws IllegalArgumentException for a short seed or a case that occurs twice
   */
  public static List<Drawn> draw(SamplingPlan plan, String seed, List<Candidate> candidates) {
    if (candidates.stream().map(Candidate::caseId).distinct().count() != candidates.size()) {
      throw new IllegalArgumentException(
          "Review sampling: a case occurs twice [case-once]. Give each case once.");
    }
    var bySpecialist = new LinkedHashMap<PartyId, List<Candidate>>();
    for (var one : candidates) {
      bySpecialist.computeIfAbsent(one.specialist(), it -> new ArrayList<>()).add(one);
    }
    var lots = new Lots(seed, "review-sampling");
    var drawn = new ArrayList<Drawn>();
    bySpecialist.values().forEach(own -> drawn.addAll(draw(plan, lots, own)));
    drawn.sort(Comparator.comparing(it -> it.candidate().caseId().value()));
    return List.copyOf(drawn);
  }

  private static List<Drawn> draw(SamplingPlan plan, Lots lots, List<Candidate> own) {
    Map<CaseId, Double> lot = new LinkedHashMap<>();
    own.forEach(it -> lot.put(it.caseId(), lots.of(it.caseId().value())));
    var inOrder = new ArrayList<>(own);
    inOrder.sort(Comparator.<Candidate>comparingDouble(it -> lot.getOrDefault(it.caseId(), 1.0))
        .thenComparing(it -> it.caseId().value()));
    var drawn = new ArrayList<Drawn>();
    for (var one : inOrder) {
      double share = plan.share(one.risks());
      if (lot.getOrDefault(one.caseId(), 1.0) < share) {
        drawn.add(new Drawn(one, share, false));
      }
    }
    // The floor takes the lowest lots of those who are left.
    for (var one : inOrder) {
      if (drawn.size() < plan.floor()
          && drawn.stream().noneMatch(it -> it.candidate().equals(one))) {
        drawn.add(new Drawn(one, plan.share(one.risks()), true));
      }
    }
    return drawn;
  }
}
