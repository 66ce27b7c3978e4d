package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaseEventJsonProperties {

  private static final List<Actor> ACTORS = List.of(
      Play.REQUESTER, Play.COORDINATOR, Play.SPECIALIST, Play.CHAIR, Play.QUALITY, Play.SYSTEM);

  @Provide
  Arbitrary<CaseEvent> events() {
    var texts = Arbitraries.strings().ofMaxLength(12);
    var ids = texts.filter(text -> !text.isBlank());
    var headers = Combinators.combine(
            ids,
            Arbitraries.longs().greaterOrEqual(1),
            Arbitraries.longs().between(-4_000_000_000L, 4_000_000_000L),
            ids,
            Arbitraries.of(Role.values()),
            texts)
        .as((id, sequence, second, party, role, cause) -> new EventHeader(
            new CaseId(id),
            sequence,
            Instant.ofEpochSecond(second, 123_456_789),
            new Actor(new PartyId(party), role),
            cause,
            Play.hash(cause)));
    var steps = Arbitraries.oneOf(
        Arbitraries.of(Samples.all()),
        texts.map(CaseMove.AssignmentRevoked::new),
        texts.map(text -> new CaseFact.RecordReceived(text, Play.hash(text))));
    return Combinators.combine(headers, steps).as(CaseEventJson::event);
  }

  @Property
  void everyEventComesBackAsItWentOnOneLine(@ForAll("events") CaseEvent event) {
    var line = CaseEventJson.write(event);

    assertThat(CaseEventJson.read(line)).isEqualTo(event);
    assertThat(line).doesNotContain("\n").doesNotContain("\r");
  }

  @Provide
  Arbitrary<List<CaseStep>> walks() {
    var near = List.<CaseStep>of(
        new CaseMove.CaseSubmitted(),
        new CaseMove.CaseReceived(),
        new CaseFact.EligibilityDecided(true, false, "admitted"),
        new CaseFact.DossierSealed(Play.DOSSIER),
        new CaseFact.ConsentWithdrawn("service"),
        Play.consent("service", ConsentKind.SERVICE),
        new CaseMove.CasePrepared(),
        new CaseMove.MatchingStarted(),
        new CaseFact.InitialOpinionFrozen(Play.hash("initial")),
        Play.licence(Play.EXPERT));
    return Arbitraries.oneOf(Arbitraries.of(near), Arbitraries.of(Samples.all()))
        .list()
        .ofMaxSize(30);
  }

  @Property
  void whateverWasAcceptedReplaysToTheSameCase(@ForAll("walks") List<CaseStep> steps) {
    var play = Play.draft(false);
    for (var step : steps) {
      for (var actor : ACTORS) {
        if (play.decide(actor, step) instanceof Decision.Accepted) {
          play.does(actor, step);
          break;
        }
      }
    }

    var again = SecondOpinionCase.replay(Play.ID, play.events());

    assertThat(again).hasToString(play.now.toString());
    assertThat(again.lastHash()).isEqualTo(play.now.lastHash());
    assertThat(again.releases()).isEqualTo(play.now.releases());
    assertThat(again.assignments()).isEqualTo(play.now.assignments());
  }
}
