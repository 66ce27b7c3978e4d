package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.matching.Drawn;
import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.directory.SpecialistDirectory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CodeIndexProperties {

  private static final NearCodes NEAR = new NearCodes(CodeHierarchy.none());

  @Property(tries = 500)
  void theBestFewAreTheHeadOfTheFullOrder(
      @ForAll long seed, @ForAll CodeField field, @ForAll @IntRange(min = 1, max = 12) int most) {
    var drawn = new Drawn(seed);
    var directory = SpecialistDirectory.of(drawn.specialists(40));
    var query = index(directory, field).query(drawn.profile().codes());
    var allowed = new BitSet();
    allowed.set(0, directory.size());
    allowed.clear(2);

    var hits = query.hits(allowed);
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      full.add(hits.who(i));
    }
    full.sort(Comparator.comparing((Integer it) -> hits.of(it))
        .reversed()
        .thenComparing(Comparator.naturalOrder()));

    assertThat(query.top(allowed, most))
        .isEqualTo(full.subList(0, Math.min(most, full.size())))
        .doesNotContain(2);
  }

  @Property
  void aCosineIsWithinItsRangeAndTheSumOfItsShares(@ForAll long seed, @ForAll CodeField field) {
    var drawn = new Drawn(seed);
    var directory = SpecialistDirectory.of(drawn.specialists(20));
    var query = index(directory, field).query(drawn.profile().codes());
    var all = new BitSet();
    all.set(0, directory.size());
    var hits = query.hits(all);

    for (int i = 0; i < directory.size(); i++) {
      double sum = query.shares(i).stream().mapToDouble(TermShare::part).sum();
      assertThat(hits.of(i)).isBetween(0L, Hits.ONE);
      assertThat(Math.abs(sum * 1e9 - hits.of(i))).isLessThanOrEqualTo(1);
    }
  }

  @Property
  void theOrderOfTheCodesDoesNotMatter(@ForAll long seed, @ForAll CodeField field) {
    var drawn = new Drawn(seed);
    var directory = SpecialistDirectory.of(drawn.specialists(20));
    var index = index(directory, field);
    var codes = new ArrayList<>(drawn.profile().codes());
    var all = new BitSet();
    all.set(0, directory.size());

    var one = index.query(codes).top(all, 20);
    Collections.reverse(codes);

    assertThat(index.query(codes).top(all, 20)).isEqualTo(one);
  }

  private static CodeIndex index(SpecialistDirectory directory, CodeField field) {
    return CodeIndex.of(directory, field, NEAR, CodeStatistics.of(directory, NEAR));
  }
}
