package dev.consilium.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index gives what asking every rule would give. */
class RuleIndexProperties {

  private static final Condition ALWAYS = new Condition.All(List.of());

  @Provide
  Arbitrary<List<List<PlacePattern>>> places() {
    var pattern = Arbitraries.of("*", "US", "US-*", "US-AZ", "US-TX", "DE", "DE-BY")
        .map(PlacePattern::of)
        .flatMap(made -> Arbitraries.of(made, made.inGroup()));
    return pattern.list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(
        "US", "US-AZ", "US-TX", "US-ME", "DE", "DE-BY", "DE-NW", "FR", "FR-75", "UA");
  }

  @Property
  void theIndexAgreesWithAskingEveryRule(
      @ForAll("places") List<List<PlacePattern>> places, @ForAll("codes") String code) {
    var rules = IntStream.range(0, places.size())
        .mapToObj(
            i -> rule("r" + i, places.get(i), i % 3 == 0 ? List.of("r" + (i + 1)) : List.of()))
        .toList();

    var ranked = new RuleIndex(rules).at(RuleKind.LICENSURE, code);

    var asked = rules.stream()
        .filter(rule -> rule.rankAt(code).isPresent())
        .sorted(Comparator.comparingInt((Rule rule) -> rule.rankAt(code).orElseThrow())
            .thenComparing(Rule::id))
        .toList();
    assertThat(ranked.rules()).isEqualTo(asked);
    for (int i = 0; i < asked.size(); i++) {
      var unless = asked.get(i).entry().unless();
      assertThat(ranked.lifting().get(i).stream().map(at -> asked.get(at).id()).toList())
          .isEqualTo(asked.stream().map(Rule::id).filter(unless::contains).toList());
    }
    assertThat(new RuleIndex(rules).at(RuleKind.AI, code).rules()).isEmpty();
  }

  private static Rule rule(String id, List<PlacePattern> places, List<String> unless) {
    return Rule.of(
        new RuleEntry(
            id,
            Set.of(RuleKind.LICENSURE),
            places.stream().map(PlacePattern::text).toList(),
            Verdict.PERMIT,
            unless,
            List.of(),
            "a source",
            new EffectiveInterval(null, null, LocalDate.EPOCH),
            ""),
        places,
        ALWAYS);
  }
}
