package dev.consilium.matching;

import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.eligibility.ConflictPolicy;
import dev.consilium.matching.eligibility.Eligibility;
import dev.consilium.matching.eligibility.EligibilityEvaluator;
import dev.consilium.matching.eligibility.EligibilityIndex;
import dev.consilium.matching.eligibility.Judgement;
import dev.consilium.matching.index.CodeField;
import dev.consilium.matching.index.CodeIndex;
import dev.consilium.matching.index.CodeStatistics;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.scoring.Candidate;
import dev.consilium.matching.scoring.Combiner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the specialists of one directory who fit a case. Built once for a snapshot, then asked as
 * often as wished; immutable and safe to share between threads.
 *
 * <pre>{@code
 * var matcher = Matcher.of(directory, MatchConfig.standard());
 * var result = matcher.match(new MatchRequest(profile, 10));
 * result.lines().forEach(System.out::println);
 * }</pre>
 */
public final class Matcher {

  private final SpecialistDirectory directory;
  private final MatchConfig config;
  private final EligibilityIndex eligibility;
  private final EligibilityEvaluator evaluator;
  private final CodeIndex exact;
  private final CodeIndex near;
  private final Combiner combiner;
  private final ResultOrigin origin;

  private Matcher(
      SpecialistDirectory directory,
      MatchConfig config,
      NearCodes groups,
      CodeStatistics statistics,
      EligibilityIndex eligibility,
      EligibilityEvaluator evaluator,
      List<String> versions) {
    this.directory = directory;
    this.config = config;
    this.eligibility = eligibility;
    this.evaluator = evaluator;
    this.exact = CodeIndex.of(directory, CodeField.EXACT, groups, statistics);
    this.near = CodeIndex.of(directory, CodeField.NEAR, groups, statistics);
    this.combiner = new Combiner(config.scoring(), evaluator);
    this.origin = new ResultOrigin(
        config.version(), config.hash(), directory.hash(), statistics.hash(), versions);
  }

  /**
   * Prepares matching by codes and ICD-10 categories, rarity counted in the directory itself.
   *
   * @param directory the snapshot
   * @param config weights and rules
   * @return the matcher
   */
  public static Matcher of(SpecialistDirectory directory, MatchConfig config) {
    return of(directory, config, CodeHierarchy.none());
  }

  /**
   * Prepares matching with a hierarchy of codes, rarity counted in the directory itself.
   *
   * @param directory the snapshot
   * @param config weights and rules
   * @param hierarchy what the host knows of broader codes
   * @return the matcher
   */
  public static Matcher of(
      SpecialistDirectory directory, MatchConfig config, CodeHierarchy hierarchy) {
    return of(directory, config, hierarchy, CodeStatistics.of(directory, new NearCodes(hierarchy)));
  }

  /**
   * Prepares matching with frozen statistics, so that new specialists change no one's score.
   *
   * @param directory the snapshot
   * @param config weights and rules
   * @param hierarchy what the host knows of broader codes
   * @param statistics how rare codes are, counted with the same hierarchy
   * @return the matcher
   */
  public static Matcher of(
      SpecialistDirectory directory,
      MatchConfig config,
      CodeHierarchy hierarchy,
      CodeStatistics statistics) {
    var groups = new NearCodes(hierarchy);
    return new Matcher(
        directory,
        config,
        groups,
        statistics,
        new EligibilityIndex(directory, config.eligibility()),
        new EligibilityEvaluator(config.eligibility()),
        groups.versions());
  }

  /**
   * Prepares matching with what the host knows of persons beyond the directory.
   *
   * @param directory the snapshot
   * @param config weights and rules
   * @param hierarchy what the host knows of broader codes
   * @param known persons under other names and numbers, and their ties
   * @param conflicts what ties mean and how long they count
   * @return the matcher
   */
  public static Matcher of(
      SpecialistDirectory directory,
      MatchConfig config,
      CodeHierarchy hierarchy,
      KnownTies known,
      ConflictPolicy conflicts) {
    var groups = new NearCodes(hierarchy);
    var versions = new ArrayList<>(groups.versions());
    versions.add("conflicts " + conflicts.version());
    versions.add("ties " + known.hash());
    return new Matcher(
        directory,
        config,
        groups,
        CodeStatistics.of(directory, groups),
        new EligibilityIndex(directory, config.eligibility(), known, conflicts),
        new EligibilityEvaluator(config.eligibility(), known, conflicts),
        versions);
  }

  /**
   * Finds who fits.
   *
   * @param request the case and how many to rank
   * @return the ranked, those a person has to look at, the excluded, each with reasons
   */
  public MatchResult match(MatchRequest request) {
    var profile = request.profile();
    var verdicts = eligibility.judge(profile);
    var allowed = verdicts.eligible();
    allowed.or(verdicts.review());
    var same = exact.query(profile.codes());
    var similar = near.query(profile.codes());
    var sameHits = same.hits(allowed);
    var similarHits = similar.hits(allowed);
    var scored = new BitSet();
    for (int i = 0; i < sameHits.size(); i++) {
      scored.set(sameHits.who(i));
    }
    for (int i = 0; i < similarHits.size(); i++) {
      scored.set(similarHits.who(i));
    }
    var ranked = new Ranking(profile.caseId(), config.salt(), request.most());
    var held = new Ranking(profile.caseId(), config.salt(), request.most());
    scored.stream().forEach(who -> {
      var candidate = new Candidate(
          profile,
          directory.specialists().get(who),
          who,
          same,
          sameHits.of(who),
          similar,
          similarHits.of(who));
      (verdicts.of(who) == Eligibility.ELIGIBLE ? ranked : held).offer(combiner.rate(candidate));
    });
    var silent = verdicts.eligible();
    silent.andNot(scored);
    return new MatchResult(
        profile,
        origin,
        matches(ranked, Eligibility.ELIGIBLE),
        matches(held, Eligibility.REVIEW),
        judged(verdicts.eligible(), profile),
        judged(silent, profile),
        judged(verdicts.review(), profile),
        judged(verdicts.ineligible(), profile));
  }

  private List<Match> matches(Ranking ranking, Eligibility expected) {
    var matches = new ArrayList<Match>();
    for (var rating : ranking.best()) {
      var candidate = rating.candidate();
      var judgement = evaluator.judge(candidate.profile(), candidate.specialist());
      recheck(judgement, expected);
      matches.add(new Match(
          matches.size() + 1,
          candidate.specialist(),
          rating.score(),
          rating.confidence(),
          combiner.explain(rating),
          judgement));
    }
    return matches;
  }

  /** Refuses to show a list on which the fast and the plain rules disagree. */
  static void recheck(Judgement judgement, Eligibility expected) {
    if (judgement.value() != expected) {
      throw new IllegalStateException("Specialist " + judgement.specialist().id() + ": "
          + judgement.value() + " on the second look, " + expected
          + " on the first [eligibility-agrees]. Report this defect; do not use the list.");
    }
  }

  private Judged judged(BitSet who, CaseProfile profile) {
    return new Judged(directory.specialists(), who, profile, evaluator);
  }
}
