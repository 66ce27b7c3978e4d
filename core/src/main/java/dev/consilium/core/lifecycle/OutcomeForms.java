package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.quality.FollowThrough;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How each fact about the outcome is stored. */
final class OutcomeForms {

  static final List<StepForm<?>> ALL = List.of(
      StepForm.of(
          OutcomeFact.ConversationHeld.class,
          (it, n) -> n.put("mode", it.mode().name())
              .put("participant", it.participant().value()),
          o -> new OutcomeFact.ConversationHeld(
              o.value("mode", Delivery::valueOf), o.value("participant", PartyId::new))),
      StepForm.of(
          OutcomeFact.ChangeAssessed.class,
          (it, n) -> {
            n.put("assessor", it.assessor().value());
            n.put("diagnosis", it.diagnosis().name());
            n.put("treatment", it.treatment().name());
            n.set(
                "kinds",
                EventTrees.texts(it.kinds().stream().map(Enum::name).collect(Collectors.toSet())));
            n.put("impact", it.impact().name());
            n.put("procedure", it.procedure().name());
          },
          o -> new OutcomeFact.ChangeAssessed(
              o.value("assessor", PartyId::new),
              o.value("diagnosis", DiagnosisCategory::valueOf),
              o.value("treatment", TreatmentCategory::valueOf),
              Set.copyOf(o.values("kinds", TreatmentChange::valueOf)),
              o.value("impact", ClinicalImpact::valueOf),
              o.value("procedure", ProcedureAdvice::valueOf))),
      StepForm.of(
          OutcomeFact.FollowThroughRecorded.class,
          (it, n) -> n.put("point", it.followThrough().point().name())
              .put("patient", it.followThrough().patient().name())
              .put("physician", it.followThrough().physician().name())
              .put("reason", it.followThrough().reason())
              .put("procedure", it.followThrough().procedure().name()),
          o -> new OutcomeFact.FollowThroughRecorded(followThrough(o))));

  private OutcomeForms() {}

  private static FollowThrough followThrough(EventObject object) {
    var point = object.value("point", FollowThrough.Point::valueOf);
    var patient = object.value("patient", FollowThrough.Adoption::valueOf);
    var physician = object.value("physician", FollowThrough.Adoption::valueOf);
    var procedure = object.value("procedure", FollowThrough.Procedure::valueOf);
    return object.value(
        "reason", reason -> new FollowThrough(point, patient, physician, reason, procedure));
  }
}
