package dev.consilium.core.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAccessDeciderTest {

  private static final TenantId OURS = new TenantId("ours");
  private static final TenantId THEIRS = new TenantId("theirs");
  private static final TableAccessDecider TABLE = TableAccessDecider.standard();
  private static final List<String> STATES = List.of(
      "DRAFT",
      "REQUESTED",
      "INTAKE",
      "AWAITING_RECORDS",
      "PREPARED",
      "MATCHING",
      "ASSIGNED",
      "IN_REVIEW",
      "AWAITING_CLARIFICATION",
      "DELIBERATION",
      "QUALITY_REVIEW",
      "AWAITING_ATTESTATION",
      "SIGNED",
      "RELEASED",
      "CLOSED",
      "DECLINED",
      "CANCELLED",
      "UNABLE_TO_COMPLETE",
      "ENTERED_IN_ERROR");

  private static AccessDecision decide(
      Role role, Action action, String state, Relation... relations) {
    return TABLE.decide(new AccessRequest(
        OURS,
        new CaseId("C-17"),
        state,
        OURS,
        new Actor(new PartyId("p-1"), role),
        Set.of(relations),
        action));
  }

  private static String denial(Role role, Action action, String state, Relation... relations) {
    return ((AccessDecision.Denied) decide(role, action, state, relations))
        .refusal()
        .message();
  }

  @Test
  void allowsWhatARowAllowsAndNamesIt() {
    assertThat(decide(Role.SPECIALIST, Action.VIEW_RECORD, "IN_REVIEW", Relation.ASSIGNED))
        .isEqualTo(new AccessDecision.Allowed("access table 1.0.0, row specialist-reads"));
    assertThat(TABLE.version()).isEqualTo("1.0.0");
    assertThat(TABLE).hasToString("TableAccessDecider[1.0.0]");
  }

  @Test
  void saysWhatIsInTheWay() {
    assertThat(denial(Role.COORDINATOR, Action.SIGN, "AWAITING_ATTESTATION", Relation.COORDINATING))
        .isEqualTo("Case C-17: p-1 asks for SIGN as COORDINATOR, whom the"
            + " table allows it never [access-role]. Act in a role that may do this.");
    assertThat(denial(Role.SPECIALIST, Action.VIEW_RECORD, "MATCHING", Relation.ASSIGNED))
        .isEqualTo("Case C-17: p-1 asks for VIEW_RECORD in state MATCHING [access-state]."
            + " Wait until the case is in a state in which SPECIALIST may do this.");
    assertThat(denial(Role.SPECIALIST, Action.SIGN, "AWAITING_ATTESTATION", Relation.PANEL_MEMBER))
        .isEqualTo("Case C-17: p-1 asks for SIGN without being ASSIGNED, AUTHOR"
            + " [access-relation]. Establish the relation in the case first.");
    assertThat(denial(
            Role.QUALITY_REVIEWER,
            Action.READ_DRAFT,
            "QUALITY_REVIEW",
            Relation.REVIEWING,
            Relation.AUTHOR))
        .isEqualTo("Case C-17: p-1 asks for READ_DRAFT as"
            + " AUTHOR [access-excluded]. Have someone do it who is not AUTHOR, PANEL_MEMBER.");
  }

  @Test
  void namesTheNearestRow() {
    assertThat(denial(Role.REQUESTER, Action.READ_RELEASED, "RELEASED", Relation.PAYER))
        .contains("without being FOR_PATIENT ");
    assertThat(decide(
                Role.REQUESTER,
                Action.READ_RELEASED,
                "RELEASED",
                Relation.PAYER,
                Relation.CONSENTED)
            .allowed())
        .isTrue();
  }

  @Test
  void deniesEverythingToStrangers() {
    for (var role : Role.values()) {
      for (var action : Action.values()) {
        for (var state : STATES) {
          assertThat(decide(role, action, state).allowed()).isFalse();
        }
      }
    }
  }

  @Test
  void deniesEverythingInAnUnknownState() {
    for (var role : Role.values()) {
      for (var action : Action.values()) {
        assertThat(decide(role, action, "ELSEWHERE", Relation.values()).allowed())
            .isFalse();
      }
    }
  }

  @Test
  void showsTheRecordToExpertsOnlyWhileTheyAreAssigned() {
    var open = STATES.stream()
        .filter(state -> decide(Role.SPECIALIST, Action.VIEW_RECORD, state, Relation.ASSIGNED)
            .allowed())
        .toList();

    assertThat(open)
        .containsExactly(
            "ASSIGNED",
            "IN_REVIEW",
            "AWAITING_CLARIFICATION",
            "DELIBERATION",
            "QUALITY_REVIEW",
            "AWAITING_ATTESTATION");
    for (var state : STATES) {
      assertThat(decide(
                  Role.SPECIALIST,
                  Action.VIEW_RECORD,
                  state,
                  Relation.AUTHOR,
                  Relation.PANEL_MEMBER)
              .allowed())
          .isFalse();
      assertThat(decide(
                  Role.SPECIALIST, Action.VIEW_RECORD, state, Relation.ASSIGNED, Relation.RECUSED)
              .allowed())
          .isFalse();
    }
  }

  @Test
  void neverShowsADraftToWhoRunsOrPaysTheCase() {
    for (var state : STATES) {
      assertThat(decide(Role.COORDINATOR, Action.READ_DRAFT, state, Relation.values())
              .allowed())
          .isFalse();
      assertThat(decide(Role.REQUESTER, Action.READ_DRAFT, state, Relation.values())
              .allowed())
          .isFalse();
      assertThat(
              decide(Role.REQUESTER, Action.VIEW_RECORD, state, Relation.PAYER, Relation.CONSENTED)
                  .allowed())
          .isFalse();
    }
  }

  @Test
  void letsPatientsWithdrawConsentInEveryState() {
    assertThat(STATES)
        .allMatch(state ->
            decide(Role.REQUESTER, Action.CONSENT, state, Relation.FOR_PATIENT).allowed());
  }

  @Test
  void hasARowForEveryAction() {
    for (var action : Action.values()) {
      assertThat(EnumSet.allOf(Role.class))
          .anyMatch(role -> STATES.stream()
              .anyMatch(state -> decide(
                          role,
                          action,
                          state,
                          Relation.FOR_PATIENT,
                          Relation.ASSIGNED,
                          Relation.AUTHOR,
                          Relation.COORDINATING)
                      .allowed()
                  || decide(role, action, state, Relation.REVIEWING).allowed()));
    }
  }

  private static final String TEMPLATE = "{'kind':'consilium.access-table','schema':1,"
      + "'version':'2','states':['OPEN'],'rows':[%s]}";

  private static TableAccessDecider table(String row) {
    return TableAccessDecider.read(TEMPLATE.formatted(row).replace('\'', '"').getBytes(UTF_8));
  }

  @Test
  void deniesEveryoneOfAnotherTenantEverythingAndTellsNothingOfTheCase() {
    for (var role : Role.values()) {
      for (var action : Action.values()) {
        for (var state : STATES) {
          var answer = TABLE.decide(new AccessRequest(
              THEIRS,
              new CaseId("C-17"),
              state,
              OURS,
              new Actor(new PartyId("p-1"), role),
              EnumSet.allOf(Relation.class),
              action));

          assertThat(answer)
              .isInstanceOfSatisfying(
                  AccessDecision.Denied.class,
                  denied -> assertThat(denied.refusal().message())
                      .isEqualTo("Case of another tenant: p-1 acts for ours [access-tenant]."
                          + " Sign in for the tenant whose case it is."));
        }
      }
    }
  }

  @Test
  void takesAHostsOwnTable() {
    var own = table("{'id':'r','roles':['SYSTEM'],'actions':['ASSIGN'],'states':['OPEN'],"
        + "'relations':['ACTING_FOR']}");

    assertThat(own.decide(new AccessRequest(
            OURS,
            new CaseId("C"),
            "OPEN",
            OURS,
            new Actor(new PartyId("p"), Role.SYSTEM),
            Set.of(Relation.ACTING_FOR),
            Action.ASSIGN)))
        .isEqualTo(new AccessDecision.Allowed("access table 2, row r"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'id':'r','x':1 | Access table, row r: has the unknown field x [table-fields]."
            + " Remove or correct it.",
        "'roles':['SYSTEM'] | Access table, row without id: lacks a list or has an empty one"
            + " [table-fields]. List at least one role, action, state and relation.",
        "'id':'r','states':['SHUT'] | Access table, row r: names a state that the table does not list"
            + " [table-state]. Add the state to the table or correct it.",
        "'id':'r','states':['*'],'roles':['KING'] | Access table, row r: has the unknown Role KING"
            + " [table-word]. Give one of [REQUESTER, COORDINATOR, SPECIALIST, PANEL_CHAIR,"
            + " QUALITY_REVIEWER, SYSTEM].",
        "'id':'r','states':['*'],'roles':['SYSTEM'],'actions':['SIGN'],'relations':[] | Access table,"
            + " row r: lacks a list or has an empty one [table-fields]. List at least one role, action,"
            + " state and relation.",
      })
  void refusesATableItDoesNotUnderstand(String row, String message) {
    assertThatThrownBy(() -> table("{" + row + "}"))
        .isInstanceOf(MalformedAccessTableException.class)
        .hasMessage(message);
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> TableAccessDecider.read("{}".getBytes(UTF_8)))
        .hasMessage(
            "Access table: is not kind consilium.access-table, schema 1, with a version [table-kind]."
                + " Give a table of this schema.");
    assertThatThrownBy(() -> TableAccessDecider.read("{\"kind\":".getBytes(UTF_8)))
        .hasMessage(
            "Access table: byte 8 is where it stops being JSON [table-json]. Correct it there.")
        .hasNoCause();
  }
}
