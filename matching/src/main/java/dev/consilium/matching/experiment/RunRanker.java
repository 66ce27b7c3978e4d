package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.RankedDocument;
import dev.consilium.matching.evaluation.TrecRun;
import java.util.List;

/**
 * Gives what another program has ranked.
 *
 * @param name under which it stands in the report
 * @param configuration the hash of the file it was read from
 * @param run the rankings
 * @param <Q> anything: only the query's id is looked at
 */
public record RunRanker<Q>(String name, ContentHash configuration, TrecRun run)
    implements Ranker<Q> {

  @Override
  public List<RankedDocument> rank(String id, Q query, int depth) {
    var ranking = run.ranking(id);
    return ranking.subList(0, Math.min(depth, ranking.size()));
  }
}
