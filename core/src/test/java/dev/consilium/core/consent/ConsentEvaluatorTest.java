package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.CASE;
import static dev.consilium.core.consent.Disclosures.EVIDENCE;
import static dev.consilium.core.consent.Disclosures.EXPERT;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.PATIENT;
import static dev.consilium.core.consent.Disclosures.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.ConsentGrant.Authority;
import dev.consilium.core.consent.GrantTrace.Element;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentEvaluatorTest {

  private static final ConsentGrant GRANT = grant("G-2", ConsentKind.RECORDS_DISCLOSURE);

  private static ConsentQuestion question(PartyId recipient, PurposeOfUse purpose, Instant at) {
    return new ConsentQuestion(CASE, ConsentKind.RECORDS_DISCLOSURE, recipient, purpose, at);
  }

  private static final ConsentQuestion ASKED = question(EXPERT, PurposeOfUse.TREAT, NOON);

  private static List<Element> failed(ConsentQuestion question, ConsentGrant... grants) {
    var decision = ConsentEvaluator.evaluate(question, List.of(grants));
    assertThat(decision.given()).isFalse();
    assertThat(decision.period()).isNull();
    return decision.trace().get(0).failed();
  }

  private static ConsentGrant with(Recipients recipients, Period period) {
    return new ConsentGrant(
        "G-2",
        CASE,
        ConsentKind.RECORDS_DISCLOSURE,
        PATIENT,
        Authority.PATIENT,
        recipients,
        Set.of(PurposeOfUse.TREAT),
        period,
        null,
        EVIDENCE);
  }

  @Test
  void holdsWhenEveryElementMatches() {
    var decision = ConsentEvaluator.evaluate(ASKED, List.of(GRANT));

    assertThat(decision.given()).isTrue();
    assertThat(decision.basedOn()).containsExactly("G-2");
    assertThat(decision.period()).isEqualTo(GRANT.period());
    assertThat(decision.trace()).containsExactly(new GrantTrace("G-2", List.of()));
    assertThat(decision.trace().get(0).matched()).containsExactly(Element.values());
  }

  @Test
  void isNoWithoutAnyGrant() {
    assertThat(ConsentEvaluator.evaluate(ASKED, List.of()).given()).isFalse();
  }

  @Test
  void namesTheElementThatFailed() {
    assertThat(failed(question(new PartyId("x"), PurposeOfUse.TREAT, NOON), GRANT))
        .containsExactly(Element.RECIPIENT);
    assertThat(failed(question(EXPERT, PurposeOfUse.HRESCH, NOON), GRANT))
        .containsExactly(Element.PURPOSE);
    assertThat(failed(question(EXPERT, PurposeOfUse.TREAT, Instant.EPOCH), GRANT))
        .containsExactly(Element.PERIOD);
    assertThat(failed(ASKED, GRANT.withdrawn(NOON))).containsExactly(Element.WITHDRAWAL);
    assertThat(failed(ASKED, grant("G-1", ConsentKind.RESEARCH))).containsExactly(Element.KIND);
    assertThat(failed(
            new ConsentQuestion(
                new CaseId("C-18"),
                ConsentKind.RECORDS_DISCLOSURE,
                EXPERT,
                PurposeOfUse.TREAT,
                NOON),
            GRANT))
        .containsExactly(Element.CASE);
  }

  @Test
  void writesElementsAsWords() {
    assertThat(Element.values())
        .extracting(Element::toString)
        .containsExactly("case", "kind", "recipient", "purpose", "period", "withdrawal");
    assertThat(new GrantTrace("G", List.of(Element.CASE)).matched())
        .hasSize(5)
        .doesNotContain(Element.CASE);
  }

  @Test
  void reachesAnyoneWhenItSaysSo() {
    var forAll = with(Recipients.anyone(), GRANT.period());

    assertThat(ConsentEvaluator.evaluate(
                question(new PartyId("x"), PurposeOfUse.TREAT, NOON), List.of(forAll))
            .given())
        .isTrue();
  }

  @Test
  void asksNoRecipientAndPurposeOfTheServiceConsent() {
    assertThat(ConsentEvaluator.evaluate(
                ConsentQuestion.service(CASE, NOON), List.of(grant("G-1", ConsentKind.SERVICE)))
            .given())
        .isTrue();
  }

  @Test
  void holdsUntilJustBeforeALaterWithdrawal() {
    var ending = GRANT.withdrawn(NOON.plusSeconds(5));

    assertThat(ConsentEvaluator.evaluate(ASKED, List.of(ending)).period())
        .isEqualTo(new Period(GRANT.period().start(), NOON.plusSeconds(5).minusNanos(1)));
  }

  @Test
  void keepsTheEarlierOfTwoWithdrawals() {
    assertThat(GRANT.withdrawn(NOON).withdrawn(NOON.plusSeconds(5)).withdrawnAt())
        .isEqualTo(NOON);
    assertThat(GRANT.withdrawn(NOON).withdrawn(NOON.minusSeconds(5)).withdrawnAt())
        .isEqualTo(NOON.minusSeconds(5));
  }

  @Test
  void countsAStaleCopyAsWithdrawn() {
    var decision = ConsentEvaluator.evaluate(ASKED, List.of(GRANT, GRANT.withdrawn(NOON), GRANT));

    assertThat(decision.trace())
        .containsExactly(new GrantTrace("G-2", List.of(Element.WITHDRAWAL)));
  }

  @Test
  void takesCopiesAsTheirIntersection() {
    var early = with(Recipients.anyone(), new Period(null, NOON.plusSeconds(9)));
    var late = with(Recipients.anyone(), Period.from(NOON.minusSeconds(9)));

    assertThat(ConsentEvaluator.evaluate(ASKED, List.of(early, late)).period())
        .isEqualTo(new Period(NOON.minusSeconds(9), NOON.plusSeconds(9)));
  }

  @Test
  void takesTheGrantThatHoldsLongest() {
    var shorter = new ConsentGrant(
        "G-9",
        CASE,
        ConsentKind.RECORDS_DISCLOSURE,
        PATIENT,
        Authority.GUARDIAN,
        Recipients.anyone(),
        Set.of(PurposeOfUse.TREAT),
        new Period(NOON, NOON.plusSeconds(1)),
        null,
        EVIDENCE);
    var openEnded = new ConsentGrant(
        "G-8",
        CASE,
        ConsentKind.RECORDS_DISCLOSURE,
        PATIENT,
        Authority.PARENT,
        Recipients.anyone(),
        Set.of(PurposeOfUse.TREAT),
        Period.from(NOON),
        null,
        EVIDENCE);
    var alwaysOpen = new ConsentGrant(
        "G-7",
        CASE,
        ConsentKind.RECORDS_DISCLOSURE,
        PATIENT,
        Authority.HEALTH_CARE_PROXY,
        Recipients.anyone(),
        Set.of(PurposeOfUse.TREAT),
        new Period(null, null),
        null,
        EVIDENCE);

    assertThat(ConsentEvaluator.evaluate(ASKED, List.of(shorter, GRANT)).period())
        .isEqualTo(GRANT.period());
    assertThat(
            ConsentEvaluator.evaluate(ASKED, List.of(GRANT, shorter, openEnded)).period())
        .isEqualTo(Period.from(NOON));
    assertThat(ConsentEvaluator.evaluate(ASKED, List.of(openEnded, alwaysOpen)).period())
        .isEqualTo(new Period(null, null));
  }

  @Test
  void takesTheEarlierStartOfTwoThatEndTogether() {
    var end = NOON.plusSeconds(9);
    var early = like("G-3", new Period(NOON.minusSeconds(2), end));
    var late = like("G-4", new Period(NOON.minusSeconds(1), end));
    var always = like("G-5", new Period(null, end));

    for (var grants : List.of(List.of(early, late), List.of(late, early))) {
      assertThat(ConsentEvaluator.evaluate(ASKED, grants).period()).isEqualTo(early.period());
    }
    assertThat(ConsentEvaluator.evaluate(ASKED, List.of(late, always)).period())
        .isEqualTo(always.period());
    assertThat(ConsentEvaluator.evaluate(
                ASKED, List.of(like("G-6", always.period()), like("G-1", early.period())))
            .period())
        .isEqualTo(always.period());
  }

  @Test
  void takesTheOpenEndWhateverItsId() {
    var ending = like("G-9", new Period(null, NOON.plusSeconds(9)));
    var open = like("G-1", Period.from(NOON));

    assertThat(ConsentEvaluator.evaluate(ASKED, List.of(ending, open)).period())
        .isEqualTo(open.period());
  }

  private static ConsentGrant like(String id, Period period) {
    return new ConsentGrant(
        id,
        CASE,
        ConsentKind.RECORDS_DISCLOSURE,
        PATIENT,
        Authority.PATIENT,
        Recipients.anyone(),
        Set.of(PurposeOfUse.TREAT),
        period,
        null,
        EVIDENCE);
  }

  @Test
  void refusesGrantsThatAllowNothing() {
    assertThatThrownBy(() -> grant(" ", ConsentKind.SERVICE))
        .hasMessage("Consent grant: id is"
            + " blank [id-present]. Give the id under which your application stores the consent.");
    assertThatThrownBy(() -> new ConsentGrant(
            "G-2",
            CASE,
            ConsentKind.SERVICE,
            PATIENT,
            Authority.PATIENT,
            Recipients.anyone(),
            Set.of(),
            GRANT.period(),
            null,
            EVIDENCE))
        .hasMessage("Consent G-2: no purpose is named [consent-purpose]."
            + " Name what the patient agreed to.");
    assertThatThrownBy(Recipients::only)
        .hasMessage(
            "Recipients: nobody is named"
                + " [recipients-present]. Name at least one party, or allow anyone who serves the case.");
    assertThatThrownBy(() -> new ConsentDecision(ASKED, List.of("G-2"), null, List.of()))
        .hasMessage("Consent decision: 1 grants disagree with its period [decision-period]."
            + " Give both or neither.");
    assertThatThrownBy(() -> new Obligation("a", " ", "c"))
        .hasMessage(
            "Obligation: a part is" + " blank [obligation-complete]. Give code, text and source.");
  }

  @Test
  void printsNoContent() {
    assertThat(GRANT).hasToString("ConsentGrant[G-2 RECORDS_DISCLOSURE]");
  }
}
