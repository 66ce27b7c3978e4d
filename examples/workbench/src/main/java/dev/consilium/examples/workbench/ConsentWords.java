package dev.consilium.examples.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.consent.policy.Answer;
import dev.consilium.core.consent.policy.ConsentObligation;
import dev.consilium.core.consent.policy.ElementMatch;
import dev.consilium.core.consent.policy.PolicyDecision;
import dev.consilium.core.consent.policy.PolicyTrace;
import dev.consilium.core.consent.policy.ProvisionTrace;
import dev.consilium.core.consent.policy.Residual;
import dev.consilium.core.consent.policy.Trilean;
import dev.consilium.fhir.consent.ResidualJson;
import java.util.ArrayList;
import java.util.List;

/** Tells a person what consents allow. */
final class ConsentWords {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ConsentWords() {}

  static List<String> lines(PolicyDecision decision, int consents) {
    var lines = new ArrayList<String>();
    lines.add(decision.answer() + ": " + consents + " consents read, "
        + (decision.basedOn().isEmpty()
            ? "none of them answers"
            : "the answer rests on " + String.join(", ", decision.basedOn())));
    decision.refusals().forEach(it -> lines.add(it.message()));
    decision
        .verdicts()
        .forEach(it -> lines.add("  " + it.resource() + ": " + it.answer()
            + (it.decidedBy().isEmpty() ? "" : " by " + String.join(", ", it.decidedBy()))
            + (it.missing().isEmpty() ? "" : ", not known: " + it.missing())));
    lines.addAll(residual(decision));
    decision.obligations().forEach(it -> lines.add("Do: " + obligation(it)));
    decision
        .audits()
        .forEach(it -> lines.add("Write down: " + it.answer() + " in the log of " + it.stream()));
    decision.missing().forEach(it -> lines.add("Not known: " + it));
    decision.trace().forEach(it -> trace(it, lines));
    return lines;
  }

  private static List<String> residual(PolicyDecision decision) {
    var lines = new ArrayList<String>();
    if (decision.answer() == Answer.PERMIT) {
      lines.add(
          decision.residual().items().isEmpty()
              ? "All data are permitted."
              : "Of the data, the last line that fits decides:");
      for (var item : tree(decision.residual())) {
        lines.add("  " + item.path("type").asText() + " " + limits(item));
      }
    }
    return lines;
  }

  static JsonNode tree(Residual residual) {
    try {
      return JSON.readTree(ResidualJson.text(residual));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Our own JSON could not be read. Report this.", e);
    }
  }

  private static String limits(JsonNode item) {
    var limits = new ArrayList<String>();
    for (var field : item.properties()) {
      switch (field.getKey()) {
        case "type" -> {}
        case "and" -> field.getValue().forEach(it -> limits.add(limits(it)));
        case "dataPeriod" ->
          limits.add("from " + field.getValue().path("start").asText("ever") + " to "
              + field.getValue().path("end").asText("ever"));
        default -> limits.add(field.getKey() + " " + values(field.getValue()));
      }
    }
    return limits.isEmpty() ? "everything" : String.join(" and ", limits);
  }

  private static String values(JsonNode values) {
    var words = new ArrayList<String>();
    for (var value : values) {
      words.add(
          value.has("code")
              ? value.path("code").asText()
              : value.path("meaning").asText() + " "
                  + value.path("reference").path("reference").asText("an identifier"));
    }
    return String.join(" or ", words);
  }

  // A test walks the permitted subclasses, so that a new duty is not forgotten here.
  static String obligation(ConsentObligation duty) {
    if (duty instanceof ConsentObligation.Redact) {
      return "disclose only what the lines above leave";
    }
    if (duty instanceof ConsentObligation.AttachConsentCopy copy) {
      return "send a copy of " + String.join(", ", copy.consents()) + " along";
    }
    if (duty instanceof ConsentObligation.AttachNotice notice) {
      return "send the notice " + notice.notice() + " along (" + notice.source() + ")";
    }
    if (duty instanceof ConsentObligation.NoRedisclosure no) {
      return "forbid the recipient to pass it on (" + no.source() + ")";
    }
    if (duty instanceof ConsentObligation.EraseAt erase) {
      return "erase by " + erase.at();
    }
    if (duty instanceof ConsentObligation.NotifyPatient tell) {
      return "tell the patient: " + tell.why();
    }
    return "ask again at " + ((ConsentObligation.ReevaluateAt) duty).at();
  }

  private static void trace(PolicyTrace trace, List<String> lines) {
    lines.add("Consent " + trace.consent() + ": " + elements(trace.elements()));
    for (var line : trace.provisions()) {
      lines.add("  " + line.path() + " " + (line.effect() == null ? "(frame)" : line.effect())
          + ": " + state(line));
    }
  }

  private static String state(ProvisionTrace line) {
    if (!line.reached()) {
      return "not reached, a provision above does not apply";
    }
    var applies = line.matched() == Trilean.TRUE
        ? "applies"
        : line.matched() == Trilean.FALSE ? "does not apply" : "may apply";
    return applies
        + (line.elements().isEmpty() ? "" : "; " + elements(line.elements()))
        + (line.limits().isEmpty() ? "" : "; limits the data by " + line.limits());
  }

  private static String elements(List<ElementMatch> elements) {
    return String.join(
        ", ",
        elements.stream()
            .map(it -> it.element()
                + (it.matched() == Trilean.TRUE
                    ? " fits"
                    : it.matched() == Trilean.FALSE ? " does not fit" : " is not known"))
            .toList());
  }
}
