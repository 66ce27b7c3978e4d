package dev.consilium.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackTest {

  private static final String RULE = "'id':'R','kinds':['LICENSURE'],'jurisdictions':['DE'],"
      + "'verdict':'PERMIT','citation':'Law','evidence':'read'";
  private static final String WHEN = "'when':{'all':[]}";

  private static RulePack pack(String rules) {
    return RulePack.read(("{'kind':'consilium.rule-pack','schema':1,'id':'p','version':'1',"
            + "'date':'2026-01-05','source':'s','notice':'n','validDays':7,"
            + "'governedBy':{'LICENSURE':'patient.place'},'rules':[" + rules + "]}")
        .replace('\'', '"')
        .getBytes(UTF_8));
  }

  private static RuleDecision ask(RulePack pack, RuleKind kind) {
    return RuleEngine.of(pack)
        .decide(RuleRequest.of(new RuleQuestion(
                kind, new CaseId("C"), new PartyId("p"), Instant.parse("2026-01-05T12:00:00Z")))
            .patientIn(new Jurisdiction("DE"))
            .build());
  }

  @Test
  void tellsWhatItIsAndIsNot() {
    var pack = RulePack.starter();

    assertThat(pack.id()).isEqualTo("second-opinion-starter");
    assertThat(pack.version()).isEqualTo("1.1.0");
    assertThat(pack.date()).isEqualTo("2026-12-01");
    assertThat(pack.source()).isNotBlank();
    assertThat(pack.notice()).startsWith("Not legal advice.");
    assertThat(pack).hasToString("RulePack[second-opinion-starter 1.1.0]");
    assertThat(RuleEngine.of(pack).pack()).isSameAs(pack);
    assertThat(pack.ruleIds()).doesNotHaveDuplicates().hasSizeGreaterThan(30);
  }

  @Test
  void coversEveryFactOfTheDataOrSaysWhyNot() throws IOException {
    var data = Path.of(
        System.getProperty("consilium.data", "absent"),
        "domain",
        "rules",
        "jurisdiction-facts.json");
    assumeTrue(
        Files.exists(data),
        "skipped: jurisdiction-facts.json is not in the directory that consilium.data names");
    var json = new ObjectMapper();
    var covered = new ArrayList<>(RulePack.starter().ruleIds());
    try (var own = RulePack.class.getResourceAsStream("second-opinion-starter-1.json")) {
      json.readTree(own).path("leftOut").fieldNames().forEachRemaining(covered::add);
    }
    // Zm-RL, the AI Act and the exceptions of the Emirates keep the fact's id at the front.
    for (var fact : json.readTree(data.toFile()).path("rules")) {
      var id = fact.path("id").asText();
      assertThat(covered).as(id).anyMatch(rule -> rule.startsWith(id));
    }
  }

  @Test
  void decidesByAPackOfTheHost() {
    var decision = ask(
        pack("{" + RULE + "," + WHEN + ",'from':'2026-01-05','to':'2026-01-06',"
            + "'duties':[{'code':'a','text':'A.'},{'code':'b','text':'B.','citation':'Law 2'}]}"),
        RuleKind.LICENSURE);

    assertThat(decision)
        .hasToString("LICENSURE PERMIT by R (Law, in force from 2026-01-05 to 2026-01-06), p 1");
    assertThat(decision.expiry()).isEqualTo("2026-01-06T23:59:59.999999999Z");
    assertThat(decision.duties())
        .containsExactly(new Duty("a", "A.", "Law"), new Duty("b", "B.", "Law 2"));
  }

  @Test
  void leavesOpenAfterTheLastRuleEnded() {
    var decision = ask(pack("{" + RULE + "," + WHEN + ",'to':'2026-01-04'}"), RuleKind.LICENSURE);

    assertThat(decision.ruleId()).isEqualTo("no-sourced-rule");
    assertThat(decision.expiry()).isEqualTo("2026-01-12T12:00:00Z");
  }

  @Test
  void asksWhoseLawGovernsWhenThereIsNoPlace() {
    var decision = RuleEngine.of(RulePack.starter())
        .decide(RuleRequest.of(new RuleQuestion(
                RuleKind.LICENSURE, new CaseId("C"), new PartyId("p"), Instant.EPOCH))
            .fact(Fact.PATIENT_PLACE)
            .build());

    assertThat(decision.reference())
        .isEqualTo("LICENSURE INDETERMINATE by missing-input (the pack"
            + " asks patient.place whose law governs), second-opinion-starter 1.1.0");
  }

  @Test
  void expiresBeforeTheFirstRuleBegins() {
    var decision = ask(pack("{" + RULE + "," + WHEN + ",'from':'2026-01-07'}"), RuleKind.LICENSURE);

    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decision.expiry()).isEqualTo("2026-01-06T23:59:59.999999999Z");
  }

  @Test
  void leavesOpenAKindThatNoLawGoverns() {
    var decision = ask(pack("{" + RULE + "," + WHEN + "}"), RuleKind.AI);

    assertThat(decision.citation()).isEqualTo("no rule of the pack is about any place");
    assertThat(decision.remedies())
        .containsExactly("Add a rule on AI for any place with its source to the pack.");
  }

  @ParameterizedTest
  @CsvSource({
    "US-MA, US-*, A",
    "US-*, US, A",
    "US, *, A",
    "US-*, US-MA, Z",
    "US, US-*, Z",
    "*, US, Z",
    "US, US, A"
  })
  void letsTheNarrowestRuleDecide(String ofA, String ofZ, String decides) {
    var a = RULE.replace("'R'", "'A'").replace("'DE'", "'" + ofA + "'");
    var z = RULE.replace("'R'", "'Z'").replace("'DE'", "'" + ofZ + "'");
    var pack = pack("{" + z + "," + WHEN + "},{" + a + "," + WHEN + "}");

    var decision = RuleEngine.of(pack)
        .decide(RuleRequest.of(new RuleQuestion(
                RuleKind.LICENSURE, new CaseId("C"), new PartyId("p"), Instant.EPOCH))
            .patientIn(new Jurisdiction("US-MA"))
            .build());

    assertThat(decision.ruleId()).isEqualTo(decides);
  }

  @Test
  void takesADayOfTodayForNoDaysAgo() {
    var when = "'when':{'fact':'licence.verified-on','atMostDaysAgo':0}";
    var request = RuleRequest.of(new RuleQuestion(
            RuleKind.LICENSURE,
            new CaseId("C"),
            new PartyId("p"),
            Instant.parse("2026-01-05T12:00:00Z")))
        .patientIn(new Jurisdiction("DE"))
        .fact(Fact.LICENCE_VERIFIED_ON, "2026-01-05")
        .build();

    var decision = RuleEngine.of(pack("{" + RULE + "," + when + "}")).decide(request);

    assertThat(decision.verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(decision.expiry()).isEqualTo("2026-01-05T23:59:59.999999999Z");
  }

  @Test
  void prohibitsWhateverElsePermits() {
    var deny = RULE.replace("'R'", "'D'").replace("PERMIT", "DENY");

    assertThat(ask(
                pack("{" + RULE + "," + WHEN + "},{" + deny + "," + WHEN + ",'remedy':'Do not.'}"),
                RuleKind.LICENSURE)
            .reference())
        .isEqualTo("LICENSURE DENY by D (Law, as read on 2026-01-05), p 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'x':1 | Rule pack p, rule R: has the unknown field x [pack-fields]. Remove or correct it.",
        "'remedy':5.5 | Rule pack p, rule R: has something else where a text belongs [pack-fields]."
            + " Give a text.",
        "'from':'soon' | Rule pack p, rule R: has no day in from [pack-fields]."
            + " Give a day, such as 2026-01-05.",
        "'duties':{} | Rule pack p, rule R: has something else where a list belongs [pack-fields]."
            + " Give a list.",
        "'unless':['Q'] | Rule pack p: has rule R lifted by a rule it lacks [pack-unless]."
            + " Name rules of this pack.",
      })
  void refusesARuleItDoesNotUnderstand(String field, String message) {
    assertThatThrownBy(() -> pack("{" + RULE + "," + WHEN + "," + field + "}"))
        .isInstanceOf(MalformedRulePackException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'fact':'patient.home','in':['DE']} | names the unknown fact patient.home [pack-fact]."
            + " Name one of the facts.",
        "{'fact':'consult.mode','in':['fax']} | tests consult.mode for the unknown value fax"
            + " [pack-value]. Give values that the fact may have.",
        "{'fact':'consult.mode','within':['DE']} | tests consult.mode as if it were a PLACE"
            + " [pack-form]. Use a test that fits the fact.",
        "{'fact':'patient.place','within':['Europe']} | names the unknown place Europe [pack-place]."
            + " Give an ISO 3166 code, US-* for every part, * for all, or a group of the pack.",
        "{'fact':'patient.place','notPast':true} | tests patient.place as if it were a DAY [pack-form]."
            + " Use a test that fits the fact.",
        "{'fact':'consult.mode','sameAs':'patient.place'} | tests patient.place as if it were a WORD"
            + " [pack-form]. Use a test that fits the fact.",
        "{'fact':'consult.mode'} | tests consult.mode in more or fewer than one way [pack-test]."
            + " Give exactly one test.",
        "{'fact':'consult.mode','in':['oral'],'notPast':true} | tests consult.mode in more or fewer"
            + " than one way [pack-test]. Give exactly one test.",
        "{'fact':'licence.verified-on','atMostDaysAgo':-1} | has no count in atMostDaysAgo"
            + " [pack-fields]. Give a whole number, 0 or more.",
        "{'term':'t'} | uses the term t before it is defined [pack-term]."
            + " Define it earlier under terms.",
        "{'some':'patient','where':{'all':[]}} | looks for some of what is no list [pack-some]."
            + " Name licence or indemnity.",
        "{'all':[],'any':[]} | has the unknown field any [pack-fields]. Remove or correct it.",
        "{} | lacks fact [pack-fields]. Add it.",
      })
  void refusesAConditionItDoesNotUnderstand(String when, String message) {
    assertThatThrownBy(() -> pack("{" + RULE + ",'when':" + when + "}"))
        .hasMessage("Rule pack p, rule R: " + message);
  }

  @Test
  void refusesRulesThatDoNotFitTogether() {
    var rule = "{" + RULE + "," + WHEN + "}";

    assertThatThrownBy(() -> pack(rule + "," + rule))
        .hasMessage("Rule pack p: has two rules R [pack-ids]. Rename one of them.");
    assertThatThrownBy(() -> pack(rule.replace("PERMIT", "DENY")))
        .hasMessage(
            "Rule pack p: has rule R without a remedy [pack-remedy]. Say what would satisfy it.");
    assertThatThrownBy(() -> pack(rule.replace("PERMIT", "MAYBE")))
        .hasMessage("Rule pack p, rule R: has the unknown Verdict MAYBE [pack-word]."
            + " Give one of [PERMIT, DENY, INDETERMINATE].");
    assertThatThrownBy(() -> pack(rule.replace("'read'", "'guess'")))
        .hasMessage(
            "Rule pack p, rule R: has unknown evidence [pack-evidence]. Say read or memory.");
  }

  @Test
  void refusesWhatIsNoPack() {
    assertThatThrownBy(() -> RulePack.read("{\"kind\":\"x\",\"schema\":1}".getBytes(UTF_8)))
        .hasMessage("Rule pack: is not kind consilium.rule-pack, schema 1 [pack-kind]."
            + " Give a pack of this schema.");
    assertThatThrownBy(() -> RulePack.read("{\"kind\":".getBytes(UTF_8)))
        .hasMessage("Rule pack: byte 8 is where it stops being JSON [pack-json]. Correct it there.")
        .hasNoCause();
    assertThatThrownBy(() -> RulePack.read(("{'kind':'consilium.rule-pack','schema':1,'id':'p',"
                + "'governedBy':{'AI':'ai.generated'},'rules':[],'version':'1','date':'2026-01-05',"
                + "'source':'s','notice':'n','validDays':7}")
            .replace('\'', '"')
            .getBytes(UTF_8)))
        .hasMessage("Rule pack p, AI: names ai.generated, which is no place of the case"
            + " [pack-governed]. Name a place, such as patient.place.");
  }

  @Test
  void refusesAnIntervalThatEndsBeforeItBegins() {
    assertThatThrownBy(
            () -> pack("{" + RULE + "," + WHEN + ",'from':'2026-01-02','to':'2026-01-01'}"))
        .hasMessage(
            "Rule pack p, rule R: ends before it begins [pack-interval]." + " Correct from or to.");
  }
}
