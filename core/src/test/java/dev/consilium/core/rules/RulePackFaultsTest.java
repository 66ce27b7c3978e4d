package dev.consilium.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A pack's author sees all that is wrong at once. */
class RulePackFaultsTest {

  @Test
  void listsEveryFaultAtOnce() {
    var json = ("{'kind':'consilium.rule-pack','schema':1,'id':'p','version':'1','date':'soon',"
            + "'source':'s','notice':'n','validDays':7,'groups':{'G':['Europe']},"
            + "'terms':{'t':{'fact':'no.fact','in':[]}},"
            + "'governedBy':{'LICENSURE':'patient.place'},'rules':["
            + "{'id':'R','kinds':['LUCK'],'jurisdictions':['G'],'when':{'term':'t'},"
            + "'verdict':'MAYBE','citation':'','evidence':'read','duties':{}},"
            + "{'id':'S','kinds':['AI'],'jurisdictions':['DE'],'when':{'all':[]},"
            + "'verdict':'DENY','citation':'c','evidence':'read','unless':['Q']},{}]}")
        .replace('\'', '"')
        .getBytes(UTF_8);

    assertThat(RulePack.validate(json).stream().map(it -> it.where() + " " + it.rule()))
        .containsExactly(
            "Rule pack p, G pack-place",
            "Rule pack p, t pack-fact",
            "Rule pack p pack-fields",
            "Rule pack p, rule R pack-fields",
            "Rule pack p, rule R pack-word",
            "Rule pack p, rule R pack-word",
            "Rule pack p, rule R pack-fields",
            "Rule pack p pack-fields",
            "Rule pack p pack-remedy",
            "Rule pack p pack-unless",
            "Rule pack p pack-governed");
    assertThatThrownBy(() -> RulePack.read(json))
        .hasMessage(RulePack.validate(json).get(0).message().replace("MUST ", ""));
  }

  @Test
  void findsNoFaultInTheStarter() throws IOException {
    try (var in = RulePack.class.getResourceAsStream("second-opinion-starter-1.json")) {
      assertThat(RulePack.validate(in.readAllBytes())).isEmpty();
    }
    assertThat(RulePack.validate(new byte[1_000_001]))
        .singleElement()
        .extracting(it -> it.message())
        .isEqualTo("MUST Rule pack: 1000001 bytes [pack-size]. Give at most 1000000.");
  }
}
