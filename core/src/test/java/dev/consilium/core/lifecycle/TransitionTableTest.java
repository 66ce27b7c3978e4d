package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Actor;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTableTest {

  private static final TransitionTable TABLE = TransitionTable.standard();

  @Test
  void hasEveryEdgeOfTheReferenceOnce() {
    assertThat(CaseState.values()).hasSize(19);
    assertThat(TABLE.transitions()).hasSize(63);
    assertThat(TABLE.transitions())
        .extracting(Transition::number)
        .doesNotHaveDuplicates()
        .startsWith(1, 2)
        .endsWith(62, 63);
    var keys = new HashSet<String>();
    TABLE.transitions().forEach(row -> keys.add(row.from() + row.event()));
    assertThat(keys).hasSize(63);
  }

  @Test
  void absorbingStatesAbsorbAndAllOthersCanBeLeft() {
    for (var state : CaseState.values()) {
      assertThat(TABLE.from(state).isEmpty()).isEqualTo(state.absorbing());
    }
  }

  @Test
  void everyFactHasARuleAndEveryMoveAnEdge() {
    assertThat(TABLE.facts())
        .extracting(FactRule::event)
        .containsExactlyInAnyOrderElementsOf(names(CaseFact.class));
    assertThat(TABLE.transitions().stream().map(Transition::event).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(names(CaseMove.class));
    assertThat(TABLE.fact("NoSuchFact")).isEmpty();
  }

  private static List<String> names(Class<?> type) {
    return Samples.kinds(type).map(Class::getSimpleName).toList();
  }

  @Test
  void noMachineActsForASpecialistOrAReviewer() {
    var machine = Set.of(Role.SYSTEM);
    assertThat(TABLE.transitions())
        .filteredOn(row -> row.roles().contains(Role.SPECIALIST)
            || row.roles().contains(Role.QUALITY_REVIEWER)
            || row.roles().contains(Role.PANEL_CHAIR))
        .noneMatch(row -> row.roles().stream().anyMatch(machine::contains));
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void everyCellOfStateCommandAndRoleIsDecidedByTheTable(CaseState state) {
    var now = Play.in(state).now;
    for (var sample : Samples.all()) {
      for (var role : Role.values()) {
        var actor = new Actor(new PartyId("x-1"), role);
        var rules = now.decide(Play.command(actor, sample, "timer"), Play.NOON)
                instanceof Decision.Refused refused
            ? refused.refusals().stream().map(Refusal::rule).toList()
            : List.<String>of();
        assertThat(rules.contains("transition-legal"))
            .as(state + " " + sample.event() + " " + role)
            .isEqualTo(!listed(state, sample));
        if (listed(state, sample)) {
          assertThat(rules.contains("role-permitted"))
              .as(state + " " + sample.event() + " " + role)
              .isEqualTo(!roles(state, sample).contains(role));
        }
      }
    }
  }

  private static boolean listed(CaseState state, CaseStep step) {
    return step instanceof CaseMove
        ? TABLE.find(state, step.event()).isPresent()
        : TABLE.fact(step.event()).orElseThrow().states().contains(state);
  }

  private static List<Role> roles(CaseState state, CaseStep step) {
    return step instanceof CaseMove
        ? TABLE.find(state, step.event()).orElseThrow().roles()
        : TABLE.fact(step.event()).orElseThrow().roles();
  }

  @Test
  void aWrongRoleIsToldWhoseTurnItIs() {
    assertThat(Play.matching(false)
            .refused(Play.SPECIALIST, new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS)))
        .containsExactly("Case C-1: state MATCHING, a SPECIALIST cannot assign [role-permitted]."
            + " Let a COORDINATOR do it.");
    assertThat(Play.matching(false)
            .refused(
                Play.SPECIALIST,
                new CaseFact.MatchRunRecorded("m-1", Play.hash("in"), Play.hash("out"))))
        .containsExactly("Case C-1: state MATCHING, a SPECIALIST cannot record MatchRunRecorded"
            + " [role-permitted]. Let a COORDINATOR or SYSTEM do it.");
    assertThat(Play.draft(false)
            .refused(
                Play.COORDINATOR,
                new CaseFact.MatchRunRecorded("m-1", Play.hash("in"), Play.hash("out"))))
        .containsExactly("Case C-1: state DRAFT, cannot record MatchRunRecorded"
            + " [transition-legal]. It is recorded in MATCHING.");
  }

  @Test
  void thePageIsTheTable() throws IOException {
    assertThat(Path.of("docs/lifecycle.md")).exists();
    assertThat(Files.readString(Path.of("docs/lifecycle.md"))).isEqualTo(TABLE.markdown());
  }

  @Test
  void tellsItsVersion() {
    assertThat(TABLE.version()).isEqualTo("1.3");
    assertThat(TABLE.date()).isEqualTo("2026-11-24");
    assertThat(TABLE.source()).contains("55 edges");
    assertThat(TABLE.command("SpecialistAssigned")).isEqualTo("assign");
  }

  @Test
  void refusesATableThatNamesWhatDoesNotExist() {
    assertBroken(root -> root.put("schema", 2), "table-kind");
    assertBroken(root -> root.withArray("transitions").addObject(), "json-form");
    assertBroken(root -> root.putArray("waivable").add("nothing"), "json-value");
    assertBroken(root -> root.withObject("commands").put("Nothing", "do"), "json-members");
    assertBroken(
        root -> ((ObjectNode) root.withArray("transitions").get(0)).put("event", "Nothing"),
        "json-value");
    assertBroken(root -> root.put("more", 1), "json-members");
  }

  private static void assertBroken(Consumer<ObjectNode> change, String rule) {
    try (var in = TransitionTable.class.getResourceAsStream("transitions-1.json")) {
      var root = (ObjectNode) new ObjectMapper().readTree(in);
      change.accept(root);
      assertThatThrownBy(() -> TransitionTableJson.read(new EventObject(root, "Transition table")))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessageContaining("[" + rule + "]");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
