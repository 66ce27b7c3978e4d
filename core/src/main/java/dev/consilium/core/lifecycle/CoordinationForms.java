package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.time.Instant;
import java.util.List;

/** How each fact of coordination is stored. */
final class CoordinationForms {

  static final List<StepForm<?>> ALL = List.of(
      StepForm.of(
          CoordinationFact.PriorityDecided.class,
          (it, n) -> n.put("priority", it.priority().name()),
          o -> new CoordinationFact.PriorityDecided(o.value("priority", Urgency.Level::valueOf))),
      StepForm.of(
          CoordinationFact.EmergencyFlagged.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CoordinationFact.EmergencyFlagged(o.text("reason"))),
      StepForm.of(
          CoordinationFact.EmergencyAdviceGiven.class,
          (it, n) -> n.put("recipient", it.recipient().value()),
          o -> new CoordinationFact.EmergencyAdviceGiven(o.value("recipient", PartyId::new))),
      StepForm.of(
          CoordinationFact.RecordRequestSent.class,
          (it, n) -> n.put("request", it.request()).put("holder", it.holder().value()),
          o -> new CoordinationFact.RecordRequestSent(
              o.text("request"), o.value("holder", PartyId::new))),
      StepForm.of(
          CoordinationFact.RecordRequestClosed.class,
          (it, n) -> n.put("request", it.request())
              .put("outcome", it.outcome().name())
              .put("reason", it.reason()),
          o -> new CoordinationFact.RecordRequestClosed(
              o.text("request"),
              o.value("outcome", CoordinationFact.RecordRequestClosed.Outcome::valueOf),
              o.text("reason"))),
      StepForm.of(
          CoordinationFact.InvitationSent.class,
          (it, n) -> n.put("invitation", it.invitation())
              .put("specialist", it.specialist().value())
              .put("until", it.until().toString()),
          o -> new CoordinationFact.InvitationSent(
              o.text("invitation"),
              o.value("specialist", PartyId::new),
              o.value("until", Instant::parse))),
      StepForm.of(
          CoordinationFact.InvitationAnswered.class,
          (it, n) -> n.put("invitation", it.invitation())
              .put("accepted", it.accepted())
              .put("reason", it.reason()),
          o -> new CoordinationFact.InvitationAnswered(
              o.text("invitation"), o.truth("accepted"), o.text("reason"))),
      StepForm.of(
          CoordinationFact.ShortlistOffered.class,
          (it, n) -> n.set("specialists", EventTrees.ordered(it.specialists())),
          o -> new CoordinationFact.ShortlistOffered(EventTrees.parties(o, "specialists"))),
      StepForm.of(
          CoordinationFact.SpecialistSelected.class,
          (it, n) -> n.put("specialist", it.specialist().value()),
          o -> new CoordinationFact.SpecialistSelected(o.value("specialist", PartyId::new))),
      StepForm.of(
          CoordinationFact.RuleDecisionRecorded.class,
          (it, n) -> n.put("party", it.party().value())
              .put("question", it.question().name())
              .put("verdict", it.verdict().name())
              .put("pack", it.pack()),
          o -> new CoordinationFact.RuleDecisionRecorded(
              o.value("party", PartyId::new),
              o.value("question", RuleKind::valueOf),
              o.value("verdict", Verdict::valueOf),
              o.text("pack"))),
      StepForm.of(
          CoordinationFact.SlaBreached.class,
          (it, n) -> n.put("clock", it.clock()).put("due", it.due().toString()),
          o -> new CoordinationFact.SlaBreached(o.text("clock"), o.value("due", Instant::parse))));

  private CoordinationForms() {}
}
