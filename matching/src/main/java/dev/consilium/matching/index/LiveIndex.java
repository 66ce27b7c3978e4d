package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A large index and the changes since it was built: specialists added, replaced and removed. Answers
 * as an index built anew with the same statistics would. Each change gives another live index;
 * immutable and safe to share between threads. A change costs as much as all changes so far, so
 * {@link #rebuilt} when there are many.
 */
public final class LiveIndex {

  private final ImpactIndex base;
  private final Admitted kept;
  private final SortedMap<String, IndexedSpecialist> changed;
  private final ImpactIndex delta;

  private LiveIndex(ImpactIndex base, Admitted kept, SortedMap<String, IndexedSpecialist> changed) {
    this.base = base;
    this.kept = kept;
    this.changed = changed;
    var builder = ImpactIndex.of(base.weighting(), base.statistics());
    changed.values().forEach(builder::add);
    this.delta = builder.build();
  }

  /**
   * Begins without changes.
   *
   * @param base the index; its statistics stay as they are
   * @return a live index that answers as the base does
   */
  public static LiveIndex of(ImpactIndex base) {
    return new LiveIndex(base, base.everyone(), new TreeMap<>());
  }

  /**
   * Adds specialists, or replaces those that have the same id.
   *
   * @param specialists ids unique among them
   * @return the changed index
   */
  public LiveIndex put(Collection<IndexedSpecialist> specialists) {
    var next = new TreeMap<>(changed);
    var seen = new ArrayList<String>();
    for (var it : specialists) {
      next.put(it.id(), it);
      seen.add(it.id());
    }
    return new LiveIndex(base, kept.and(base.without(seen)), next);
  }

  /**
   * Removes specialists.
   *
   * @param ids of those that go; unknown ones are let pass
   * @return the changed index
   */
  public LiveIndex remove(Collection<String> ids) {
    var next = new TreeMap<>(changed);
    ids.forEach(next::remove);
    return new LiveIndex(base, kept.and(base.without(ids)), next);
  }

  /**
   * Tells how many specialists there are now.
   *
   * @return 0 or more
   */
  public int size() {
    return kept.count() + delta.size();
  }

  /**
   * Finds the best, exactly.
   *
   * @param thousandths each code once with its weight, 1 or more
   * @param facets what they must have; empty for everyone
   * @param most how many, 1 or more
   * @param salt orders equal scores, with the case's id in it
   * @return best first; positions count the base's first, then the changed in the order of ids
   */
  public List<TopHit> best(
      Map<String, Integer> thousandths, List<String> facets, int most, String salt) {
    var ties = TieBreak.salted(salt);
    var old = base.having(facets).and(kept);
    var hits = new ArrayList<>(base.ask(thousandths).best(old, most, ties));
    for (var it : delta.ask(thousandths).best(delta.having(facets), most, ties)) {
      hits.add(new TopHit(it.id(), base.size() + it.position(), it.score(), it.tieKey()));
    }
    hits.sort(TopHit.BEST_FIRST);
    return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
  }

  /**
   * Explains one specialist's score.
   *
   * @param thousandths the codes that were asked
   * @param id the specialist's
   * @return what each shared code adds; empty when nothing is shared or the specialist is gone
   */
  public List<CodeShare> explain(Map<String, Integer> thousandths, String id) {
    if (delta.contains(id)) {
      return delta.ask(thousandths).explain(id);
    }
    int place = base.columns().ids().find(id);
    return place >= 0 && kept.admits(place) ? base.ask(thousandths).explain(id) : List.of();
  }

  /**
   * Builds one index of what there is now, with the same statistics.
   *
   * @return an index that answers as this one does
   */
  public ImpactIndex rebuilt() {
    var builder = ImpactIndex.of(base.weighting(), base.statistics());
    for (int place = 0; place < base.size(); place++) {
      if (kept.admits(place)) {
        builder.add(base.columns().specialist(place));
      }
    }
    changed.values().forEach(builder::add);
    return builder.build();
  }

  @Override
  public String toString() {
    return "LiveIndex[" + size() + " specialists, " + changed.size() + " changed, "
        + (base.size() - kept.count()) + " replaced or removed]";
  }
}
