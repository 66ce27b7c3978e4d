package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LiveIndexProperties {

  @Property(tries = 300)
  void answersAsAnIndexBuiltAnew(@ForAll long seed, @ForAll boolean cosine) {
    var random = new SplittableRandom(seed);
    var practice = Practice.drawn(seed, 60);
    var base = practice.index(cosine ? Weighting.tfIdf() : Weighting.bm25());
    var live = LiveIndex.of(base);
    var now = new TreeMap<String, IndexedSpecialist>();
    practice.members().forEach(it -> now.put(it.id(), specialist(it)));
    for (int change = random.nextInt(6); change > 0; change--) {
      if (random.nextInt(3) == 0) {
        var gone = ids(random);
        live = live.remove(gone);
        gone.forEach(now::remove);
      } else {
        var fresh = new TreeMap<String, IndexedSpecialist>();
        ids(random).forEach(it -> fresh.put(it, specialist(Practice.member(random, it, 65, 5))));
        live = live.put(fresh.values());
        now.putAll(fresh);
      }
    }
    var builder = ImpactIndex.of(base.weighting(), base.statistics());
    now.values().forEach(builder::add);
    var anew = builder.build();

    assertThat(live.size()).isEqualTo(now.size());
    assertThat(said(live.best(practice.question(), practice.asked(), 10, "C-1")))
        .isEqualTo(said(anew, practice))
        .isEqualTo(said(live.rebuilt(), practice));
    for (var hit : live.best(practice.question(), List.of(), 10, "C-1")) {
      assertThat(live.explain(practice.question(), hit.id()))
          .isEqualTo(anew.ask(practice.question()).explain(hit.id()));
    }
    for (int i = 0; i < 80; i++) {
      if (!now.containsKey("s" + i)) {
        assertThat(live.explain(practice.question(), "s" + i)).isEmpty();
      }
    }
  }

  private static List<String> ids(SplittableRandom random) {
    var ids = new ArrayList<String>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      ids.add("s" + random.nextInt(80));
    }
    return ids;
  }

  private static IndexedSpecialist specialist(Practice.Member member) {
    return IndexedSpecialist.of(member.id(), member.codes(), member.facets());
  }

  private static List<String> said(ImpactIndex index, Practice practice) {
    return said(index
        .ask(practice.question())
        .best(index.having(practice.asked()), 10, TieBreak.salted("C-1")));
  }

  // Positions tell where a specialist lies, which a rebuild changes.
  private static List<String> said(List<TopHit> hits) {
    return hits.stream().map(it -> it.id() + " " + it.score()).toList();
  }
}
