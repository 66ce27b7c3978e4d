package dev.consilium.matching;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.matching.eligibility.Judgement;
import dev.consilium.matching.profile.CaseProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Who fits a case, who may fit after a person has looked, and who does not and why. Every
 * specialist of the directory is in exactly one of {@link #eligible}, {@link #underReview} and
 * {@link #excluded}. Immutable and safe to share between threads.
 */
public final class MatchResult {

  /** Says to whoever reads the result how it came about. */
  public static final String STATEMENT =
      "This ranking was computed by an algorithm from coded data. It is no medical judgement;"
          + " a person decides whom to ask.";

  private final CaseId caseId;
  private final ContentHash profile;
  private final ResultOrigin origin;
  private final List<Match> ranked;
  private final List<Match> rankedUnderReview;
  private final List<Judgement> eligible;
  private final List<Judgement> withoutEvidence;
  private final List<Judgement> underReview;
  private final List<Judgement> excluded;

  MatchResult(
      CaseProfile profile,
      ResultOrigin origin,
      List<Match> ranked,
      List<Match> rankedUnderReview,
      Judged eligible,
      Judged withoutEvidence,
      Judged underReview,
      Judged excluded) {
    this.caseId = profile.caseId();
    this.profile = profile.hash();
    this.origin = origin;
    this.ranked = List.copyOf(ranked);
    this.rankedUnderReview = List.copyOf(rankedUnderReview);
    this.eligible = eligible;
    this.withoutEvidence = withoutEvidence;
    this.underReview = underReview;
    this.excluded = excluded;
  }

  /**
   * Tells which case it is for.
   *
   * @return the case
   */
  public CaseId caseId() {
    return caseId;
  }

  /**
   * Names the case profile that was asked.
   *
   * @return its hash
   */
  public ContentHash profileHash() {
    return profile;
  }

  /**
   * Tells from what it was computed.
   *
   * @return hashes of configuration, directory and statistics
   */
  public ResultOrigin origin() {
    return origin;
  }

  /**
   * Gives the eligible specialists that fit best.
   *
   * @return best first, at most as many as were asked for
   */
  public List<Match> ranked() {
    return ranked;
  }

  /**
   * Gives the specialists that fit best of those a person has to look at.
   *
   * @return best first, at most as many as were asked for; never mixed with {@link #ranked}
   */
  public List<Match> rankedUnderReview() {
    return rankedUnderReview;
  }

  /**
   * Gives everyone who is eligible, ranked or not.
   *
   * @return in the order of ids; each judgement is made when it is read
   */
  public List<Judgement> eligible() {
    return eligible;
  }

  /**
   * Gives the eligible specialists of whom nothing is known that resembles the case.
   *
   * @return in the order of ids; they have no rank, which is not the same as a low one
   */
  public List<Judgement> withoutEvidence() {
    return withoutEvidence;
  }

  /**
   * Gives everyone of whom a person has to look, with the reasons.
   *
   * @return in the order of ids; each judgement is made when it is read
   */
  public List<Judgement> underReview() {
    return underReview;
  }

  /**
   * Gives everyone who is out, with the reasons.
   *
   * @return in the order of ids; each judgement is made when it is read
   */
  public List<Judgement> excluded() {
    return excluded;
  }

  /**
   * Tells whether no eligible specialist could be ranked at all.
   *
   * @return true when nothing in the directory resembles the case or no one is eligible
   */
  public boolean insufficientEvidence() {
    return ranked.isEmpty();
  }

  /**
   * Names the whole result by what it says.
   *
   * @return equal on every machine for equal input, whatever order the input came in
   */
  public ContentHash hash() {
    var digest = ContentHash.digest();
    var text = new StringBuilder("consilium-match-result 1\n").append(origin).append('\n');
    text.append(caseId).append('\n').append(profile).append('\n');
    for (var list : List.of(ranked, rankedUnderReview)) {
      for (var it : list) {
        text.append(it.specialist().id()).append('\t').append(it.score()).append('\t');
        text.append(it.confidence()).append('\t').append(it.lines()).append('\n');
      }
      text.append('\n');
    }
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    for (var list : List.of(withoutEvidence, underReview, excluded)) {
      for (var it : list) {
        var line = it.specialist().id() + "\t"
            + it.reasons().stream().map(reason -> reason.line()).toList() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      digest.update((byte) '\n');
    }
    return ContentHash.ofDigest(digest.digest());
  }

  /**
   * Says it for a person.
   *
   * @return the statement, counts, the ranked with their reasons, and why the others are not there
   */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(STATEMENT);
    lines.add("Case " + caseId + ": " + eligible.size() + " eligible, " + underReview.size()
        + " to review, " + excluded.size() + " excluded; configuration "
        + origin.configVersion() + ".");
    ranked.forEach(it -> lines.addAll(it.lines()));
    if (ranked.isEmpty()) {
      lines.add("Insufficient evidence: no eligible specialist resembles the case.");
    }
    reasons("Eligible without evidence that resembles the case", withoutEvidence, lines);
    reasons("To review", underReview, lines);
    reasons("Excluded", excluded, lines);
    return List.copyOf(lines);
  }

  private static void reasons(String title, List<Judgement> judgements, List<String> lines) {
    if (judgements.isEmpty()) {
      return;
    }
    lines.add(title + ": " + judgements.size());
    var counts = new TreeMap<String, Integer>();
    for (var it : judgements) {
      it.reasons()
          .forEach(reason -> counts.merge(reason.rule() + " " + reason.reason(), 1, Integer::sum));
    }
    counts.forEach((reason, count) -> lines.add("   " + reason + ": " + count));
  }

  @Override
  public String toString() {
    return "MatchResult[" + caseId + ", " + ranked.size() + " ranked]";
  }
}
