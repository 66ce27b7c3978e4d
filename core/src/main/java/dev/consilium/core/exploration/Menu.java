package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.FactRule;
import dev.consilium.core.lifecycle.TransitionTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be tried in a scenario; every entry is tried in every configuration that lists it. */
final class Menu {

  private final List<Choice> choices = new ArrayList<>();

  List<Choice> choices() {
    return List.copyOf(choices);
  }

  /** Each step is an entry of its own. */
  Menu offer(Actor by, CaseStep... steps) {
    return caused(by, "", steps);
  }

  Menu caused(Actor by, String cause, CaseStep... steps) {
    for (var step : steps) {
      choices.add(Choice.of(by, cause, step));
    }
    return this;
  }

  /** All steps are one entry. */
  Menu together(Actor by, CaseStep... steps) {
    choices.add(Choice.of(by, "", steps));
    return this;
  }

  Menu when(Actor by, String event, Function<Shadow, List<CaseStep>> steps) {
    choices.add(new Choice(event, by, "", Duration.ZERO, steps));
    return this;
  }

  /** A consent that is given while there is none, and withdrawn while there is one. */
  Menu consent(ConsentKind kind, Recipients recipients, Period period) {
    when(Cast.REQUESTER, "ConsentGranted", shadow -> {
      var active = active(shadow, kind, recipients);
      return active == null
          ? List.of(new CaseFact.ConsentGranted(fresh(shadow, kind), kind, recipients, period))
          : List.of();
    });
    return withdrawal(kind, recipients);
  }

  Menu withdrawal(ConsentKind kind, Recipients recipients) {
    return when(Cast.REQUESTER, "ConsentWithdrawn", shadow -> {
      var active = active(shadow, kind, recipients);
      return active == null ? List.of() : List.of(new CaseFact.ConsentWithdrawn(active));
    });
  }

  private static @Nullable String active(Shadow shadow, ConsentKind kind, Recipients recipients) {
    return shadow.consents.values().stream()
        .filter(grant -> grant.kind() == kind && grant.recipients().equals(recipients))
        .map(CaseFact.ConsentGranted::consent)
        .min(String::compareTo)
        .orElse(null);
  }

  private static String fresh(Shadow shadow, ConsentKind kind) {
    return kind + "-" + (shadow.consents.size() + shadow.withdrawn.size());
  }

  Menu revived(ConsentKind kind) {
    return when(
        Cast.REQUESTER,
        "ConsentGranted",
        shadow -> shadow.withdrawn.entrySet().stream()
            .filter(entry -> entry.getValue() == kind)
            .map(entry -> entry.getKey())
            .min(String::compareTo)
            .<List<CaseStep>>map(id ->
                List.of(new CaseFact.ConsentGranted(id, kind, Recipients.anyone(), Cast.YEAR)))
            .orElseGet(List::of));
  }

  /** The next version, reviewed by someone, answering some questions and refusing others. */
  Menu draft(Actor by, PartyId reviewer, Set<String> answered, Set<String> refused) {
    return when(
        by,
        "OpinionDrafted",
        shadow -> List.of(new CaseMove.OpinionDrafted(
            shadow.version + 1, Cast.OPINION, answered, refused, reviewer)));
  }

  /**
   * Adds what must always be refused: every entry by somebody else in the same role, by software
   * without a cause, one second ago, and every move with a reason that is no code.
   */
  Menu disturb() {
    for (var choice : List.copyOf(choices)) {
      var role = choice.by().role();
      if (role == Role.SPECIALIST || role == Role.PANEL_CHAIR || role == Role.QUALITY_REVIEWER) {
        choices.add(choice.as(new Actor(Cast.STRANGER, role), choice.cause()));
      }
      if (software(choice.event())) {
        choices.add(choice.as(Cast.SOFTWARE, ""));
      }
      choices.add(choice.instead(step -> step instanceof CaseMove move
          ? Moves.unreasoned(move, "No code!").<List<CaseStep>>map(List::of).orElseGet(List::of)
          : List.of()));
    }
    choices.add(choices.get(0).shifted(Duration.ofDays(-400)));
    return this;
  }

  private static boolean software(String event) {
    var table = TransitionTable.standard();
    return table
        .fact(event)
        .map(FactRule::roles)
        .orElseGet(() -> table.transitions().stream()
            .filter(row -> row.event().equals(event))
            .flatMap(row -> row.roles().stream())
            .toList())
        .contains(Role.SYSTEM);
  }
}
