package dev.consilium.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rules that begin and end, credentials that go stale: until the expiry nothing changes. */
class ExpiryProperties {

  private static final LocalDate DAY = LocalDate.parse("2026-01-01");

  private record Drawn(String when, Verdict verdict, int from, int length, int lifts) {}

  private static Arbitrary<String> test() {
    return Arbitraries.of(
        "{'fact':'licence.verified-on','atMostDaysAgo':5}",
        "{'fact':'licence.last-day','notPast':true}",
        "{'fact':'licence.status','in':['active']}",
        "{'fact':'ai.generated','in':['yes']}",
        "{'all':[]}");
  }

  private static Arbitrary<String> condition(int depth) {
    if (depth == 0) {
      return test();
    }
    var inner = condition(depth - 1);
    return Arbitraries.oneOf(
        test(),
        inner.map(it -> "{'not':" + it + "}"),
        inner.map(it -> "{'some':'licence','where':" + it + "}"),
        inner.list().ofMaxSize(3).map(it -> "{'all':[" + String.join(",", it) + "]}"),
        inner.list().ofMaxSize(3).map(it -> "{'any':[" + String.join(",", it) + "]}"));
  }

  @Provide
  Arbitrary<List<Drawn>> rules() {
    return Combinators.combine(
            condition(2),
            Arbitraries.of(Verdict.class),
            Arbitraries.integers().between(-1, 20),
            Arbitraries.integers().between(-1, 10),
            Arbitraries.integers().between(-1, 3))
        .as(Drawn::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static RuleEngine engine(List<Drawn> drawn) {
    var rules = IntStream.range(0, drawn.size()).mapToObj(i -> rule(i, drawn)).toList();
    return RuleEngine.of(RulePack.read(("{'kind':'consilium.rule-pack','schema':1,'id':'p',"
            + "'version':'1','date':'2026-01-01','source':'s','notice':'n','validDays':15,"
            + "'governedBy':{'LICENSURE':'patient.place'},'rules':[" + String.join(",", rules)
            + "]}")
        .replace('\'', '"')
        .getBytes(UTF_8)));
  }

  private static String rule(int i, List<Drawn> drawn) {
    var rule = drawn.get(i);
    var dates = new StringBuilder();
    if (rule.from >= 0) {
      dates.append(",'from':'" + DAY.plusDays(rule.from) + "'");
    }
    if (rule.length >= 0) {
      dates.append(",'to':'" + DAY.plusDays(Math.max(rule.from, 0) + rule.length) + "'");
    }
    if (rule.lifts >= 0 && rule.lifts < drawn.size() && rule.lifts != i) {
      dates.append(",'unless':['R" + rule.lifts + "']");
    }
    return "{'id':'R" + i + "','kinds':['LICENSURE'],'jurisdictions':['*'],'when':" + rule.when
        + ",'verdict':'" + rule.verdict + "','citation':'c','evidence':'read','remedy':'Do.'"
        + dates + "}";
  }

  private static RuleRequest request(List<Integer> licences, boolean statusKnown, Instant at) {
    var parts = new ArrayList<Facts>();
    for (var day : licences) {
      var part = new Facts()
          .put(Fact.LICENCE_VERIFIED_ON, List.of(DAY.plusDays(day).toString()))
          .put(Fact.LICENCE_LAST_DAY, List.of(DAY.plusDays(day + 7).toString()));
      if (statusKnown) {
        part.put(Fact.LICENCE_STATUS, List.of("active"));
      }
      parts.add(part);
    }
    var facts = new Facts()
        .put(Fact.PATIENT_PLACE, List.of(new Jurisdiction("DE").code()))
        .put(FactFamily.LICENCE, parts);
    return RuleRequest.of(
        new RuleQuestion(RuleKind.LICENSURE, new CaseId("C"), new PartyId("p"), at), facts);
  }

  /** What may not change: everything but the question and the expiry itself. */
  private static List<Object> said(RuleDecision it) {
    return List.of(
        it.verdict(),
        it.ruleId(),
        it.deciding(),
        it.duties(),
        it.missing(),
        it.remedies(),
        it.trace());
  }

  @Property
  void nothingChangesBeforeTheExpiry(
      @ForAll("rules") List<Drawn> drawn,
      @ForAll @IntRange(max = 20) int day,
      @ForAll List<@IntRange(min = -10, max = 15) Integer> licences,
      @ForAll boolean statusKnown) {
    var engine = engine(drawn);
    var at = DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    var now = engine.decide(request(licences, statusKnown, at));

    assertThat(now.expiry()).isBetween(at, at.plus(Duration.ofDays(15)));
    for (var when = at; !when.isAfter(now.expiry()); when = when.plus(Duration.ofHours(12))) {
      assertThat(said(engine.decide(request(licences, statusKnown, when)))).isEqualTo(said(now));
    }
    assertThat(said(engine.decide(request(licences, statusKnown, now.expiry()))))
        .isEqualTo(said(now));
  }

  // An expiry that came too early would still be safe; at a rule's first and last day it is exact.
  @Property
  void theExpiryIsTheEveOfTheNextRule(
      @ForAll @IntRange(min = 1, max = 14) int begins, @ForAll Verdict verdict) {
    var engine = engine(List.of(
        new Drawn("{'all':[]}", Verdict.PERMIT, -1, -1, -1),
        new Drawn("{'all':[]}", verdict, begins, -1, -1)));
    var at = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    var now = engine.decide(request(List.of(), true, at));
    var then = engine.decide(request(List.of(), true, now.expiry().plusNanos(1)));

    assertThat(now.expiry())
        .isEqualTo(DAY.plusDays(begins).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1));
    assertThat(now.deciding()).extracting(RuleTrace::ruleId).containsExactly("R0");
    assertThat(then.deciding()).extracting(RuleTrace::ruleId).contains("R1");
    assertThat(then.verdict()).isEqualTo(verdict);
  }
}
