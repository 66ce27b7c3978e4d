package dev.consilium.matching.ranking;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;
import dev.consilium.matching.ranking.RankingConfig.Combination;
import dev.consilium.matching.scoring.Explanation;
import dev.consilium.matching.similarity.AdditiveScorer;
import dev.consilium.matching.similarity.ClosureLikelihood;
import dev.consilium.matching.similarity.ExactCosine;
import dev.consilium.matching.similarity.SimilarityRows;
import dev.consilium.matching.similarity.SoftCosine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Ranks the practices of an index for a question, in fixed point and the same way everywhere.
 *
 * <p>Soft TF-IDF and closure likelihood over pooled profiles, exact TF-IDF as far as the question is
 * well coded, and the family of diseases where it is known. A scorer that cannot be used gives its
 * weight to the others. Excluded findings are neutral. Immutable and safe to share between threads.
 */
public final class PracticeRanker {

  private final EvidenceIndex index;
  private final RankingConfig config;
  private final SimilarityRows rows;
  private final List<AdditiveScorer> scorers;
  private final PracticeWords words;

  /**
   * Prepares an index.
   *
   * @param index the practices
   * @param config weights and parameters
   */
  public PracticeRanker(EvidenceIndex index, RankingConfig config) {
    this.index = index;
    this.config = config;
    this.rows = new SimilarityRows(index);
    var exact = PracticeProfiles.exact(index, config.pooling());
    var closure = PracticeProfiles.closure(index, config.pooling());
    this.scorers = List.of(
        new SoftCosine(index, rows, exact, config.damping(), config.power()),
        new ClosureLikelihood(index, closure, config.noise()),
        new ExactCosine(index, exact, config.damping()));
    this.words = new PracticeWords(index, exact, closure);
  }

  /**
   * Ranks.
   *
   * @param question the case
   * @param most how many practices, 1 or more
   * @return the best, best first
   */
  public PracticeRanking rank(CaseQuestion question, int most) {
    var query = index.query(question);
    var quality = quality(query);
    var totals = new long[index.size()];
    for (var it : contributions(question, query, quality)) {
      for (int who = 0; who < totals.length; who++) {
        totals[who] += it.of(who);
      }
    }
    var ties = new TreeMap<Integer, String>();
    var order = new ArrayList<Integer>(totals.length);
    for (int who = 0; who < totals.length; who++) {
      order.add(who);
    }
    order.sort(Comparator.<Integer>comparingLong(who -> totals[who])
        .thenComparingInt(this::confidence)
        .reversed()
        .thenComparing(who -> ties.computeIfAbsent(who, it -> tieBreak(question, it))));
    var ranked = order.stream()
        .limit(most)
        .map(who -> new RankedPractice(index.practice(who).id(), totals[who], confidence(who)))
        .toList();
    return new PracticeRanking(question.id(), ranked, quality, query.unknown());
  }

  /**
   * Explains one practice's score.
   *
   * @param question the case
   * @param practice its id
   * @return a tree whose parts add up exactly to the score; each leaf names codes of the question
   * @throws IllegalArgumentException when the index has no such practice
   */
  public Explanation explain(CaseQuestion question, String practice) {
    int who = index
        .find(practice)
        .orElseThrow(() -> new IllegalArgumentException("Practice " + practice + ": not among the "
            + index.size() + " indexed [practice-known]. Check its id."));
    var query = index.query(question);
    var quality = quality(query);
    var byScorer = new TreeMap<Integer, List<Explanation>>();
    for (var it : contributions(question, query, quality)) {
      long part = it.of(who);
      if (part != 0) {
        byScorer
            .computeIfAbsent(it.scorer(), k -> new ArrayList<>())
            .add(words.part(query, it, scorer(it.scorer()), part, who));
      }
    }
    var parts = new ArrayList<Explanation>();
    byScorer.forEach((scorer, list) -> parts.add(words.scorer(name(scorer), list)));
    return words.score(parts, quality, query);
  }

  /**
   * Gives the index.
   *
   * @return as given
   */
  public EvidenceIndex index() {
    return index;
  }

  private CodingQuality quality(TermQuery query) {
    return CodingQuality.of(index, query, term -> rows.slot(term) >= 0);
  }

  private AdditiveScorer scorer(int at) {
    return scorers.get(Math.min(at, scorers.size() - 1));
  }

  private String name(int at) {
    return at < scorers.size() ? scorers.get(at).id() : "family";
  }

  private List<Contribution> contributions(
      CaseQuestion question, TermQuery query, CodingQuality quality) {
    var weights = config.weights();
    var shares = new double[] {
      weights.soft(),
      weights.likelihood(),
      weights.exact() * quality.clean(),
      question.families().isEmpty() ? 0 : weights.family()
    };
    double all = shares[0] + shares[1] + shares[2] + shares[3];
    var out = new ArrayList<Contribution>();
    for (int at = 0; query.size() > 0 && at < scorers.size(); at++) {
      if (shares[at] > 0 && config.combination() == Combination.RECIPROCAL_RANK) {
        out.add(new Contribution(
            at,
            Contribution.WHOLE,
            ReciprocalRank.of(scorers.get(at).scores(query), shares[at] / all)));
      } else if (shares[at] > 0) {
        for (int term = 0; term < query.size(); term++) {
          out.add(new Contribution(
              at, term, fixed(scorers.get(at).part(query, term), shares[at] / all)));
        }
      }
    }
    if (shares[3] > 0) {
      out.add(new Contribution(
          scorers.size(), Contribution.WHOLE, fixed(inFamily(question), shares[3] / all)));
    }
    return out;
  }

  private static long[] fixed(double[] values, double weight) {
    var fixed = new long[values.length];
    for (int who = 0; who < fixed.length; who++) {
      fixed[who] = (long) (values[who] * weight * 1e9); // down, so that no sum exceeds 1
    }
    return fixed;
  }

  private double[] inFamily(CaseQuestion question) {
    var values = new double[index.size()];
    for (int at = 0; at < index.cases(); at++) {
      if (index.families(at).stream().anyMatch(question.families()::contains)) {
        values[index.practiceOf(at)] = 1;
      }
    }
    return values;
  }

  // More cases support any score better; the second hundred adds little.
  private int confidence(int who) {
    int n = index.practice(who).cases().size();
    return 1000 * n / (n + 1);
  }

  private String tieBreak(CaseQuestion question, int who) {
    var text = config.salt() + "\n" + question.id() + "\n" + index.practice(who).id();
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
