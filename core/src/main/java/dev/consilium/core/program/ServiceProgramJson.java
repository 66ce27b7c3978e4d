package dev.consilium.core.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.consent.ConsentKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Programs as JSON: kind {@code consilium.service-program}, schema 1. */
public final class ServiceProgramJson {

  private static final String KIND = "consilium.service-program";
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private ServiceProgramJson() {}

  /**
   * Writes a program.
   *
   * @param program any program
   * @return one JSON object; equal programs give equal text
   */
  public static String write(ServiceProgram program) {
    var node = JSON.createObjectNode()
        .put("kind", KIND)
        .put("schema", 1)
        .put("id", program.id())
        .put("name", program.name())
        .put("source", program.source());
    admission(program.admission(), node.putObject("admission"));
    node.put("treatingPhysician", program.treatingPhysician().name());
    list(node, "consents", program.consents());
    node.put("checklist", program.checklist())
        .put("selection", program.selection().name())
        .put("panelMembers", program.panelMembers());
    list(node, "editions", program.editions());
    node.put("turnaroundDays", program.turnaroundDays())
        .put("urgentHours", program.urgentHours())
        .put("followUpQuestions", program.followUpQuestions())
        .put("followUpDays", program.followUpDays());
    list(node, "recipients", program.recipients());
    list(node, "jurisdictions", program.jurisdictions());
    return node.toPrettyString();
  }

  private static void admission(AdmissionRules rules, ObjectNode node) {
    var conditions = node.putArray("conditions");
    for (var coding : AdmissionRules.sorted(rules.conditions())) {
      conditions.addObject().put("system", coding.system()).put("code", coding.code());
    }
    node.put("minimumAge", rules.minimumAge())
        .put("diagnosisRequired", rules.diagnosisRequired())
        .put("inpatientsExcluded", rules.inpatientsExcluded());
    list(node, "excludedResidences", rules.excludedResidences());
    node.put("emergencyAdvice", rules.emergencyAdvice());
  }

  private static void list(ObjectNode node, String name, Set<?> values) {
    var array = node.putArray(name);
    AdmissionRules.sorted(values).forEach(value -> array.add(value.toString()));
  }

  /**
   * Reads a program.
   *
   * @param json what {@link #write} wrote, or a person did
   * @return the program
   * @throws MalformedProgramException if it is no program of this schema; the message says where
   */
  public static ServiceProgram read(String json) {
    var root = new ProgramObject(parse(json), "Program");
    if (!root.text("kind").equals(KIND) || root.number("schema") != 1) {
      throw ProgramObject.malformed("Program", "is not kind " + KIND + ", schema 1");
    }
    try {
      var program = ServiceProgram.builder(root.text("id"))
          .name(root.text("name"))
          .source(root.text("source"))
          .admission(admission(root.object("admission")))
          .treatingPhysician(root.value("treatingPhysician", TreatingPhysicianMode::valueOf))
          .consents(root.values("consents", ConsentKind::valueOf))
          .checklist(root.text("checklist"))
          .selection(root.value("selection", SelectionMode::valueOf))
          .panelMembers(root.number("panelMembers"))
          .editions(root.values("editions", Edition::valueOf))
          .turnaroundDays(root.number("turnaroundDays"))
          .urgentHours(root.number("urgentHours"))
          .followUpQuestions(root.number("followUpQuestions"))
          .followUpDays(root.number("followUpDays"))
          .recipients(root.values("recipients", ReleaseRecipient::valueOf))
          .jurisdictions(root.values("jurisdictions", Jurisdiction::new))
          .build();
      root.finish();
      return program;
    } catch (IllegalArgumentException e) {
      throw new MalformedProgramException(String.valueOf(e.getMessage()));
    }
  }

  private static AdmissionRules admission(ProgramObject object) {
    var conditions = new HashSet<Coding>();
    for (var coding : object.objects("conditions")) {
      conditions.add(Coding.of(coding.text("system"), coding.text("code")));
      coding.finish();
    }
    var rules = new AdmissionRules(
        conditions,
        object.number("minimumAge"),
        object.truth("diagnosisRequired"),
        object.truth("inpatientsExcluded"),
        object.values("excludedResidences", Jurisdiction::new),
        object.text("emergencyAdvice"));
    object.finish();
    return rules;
  }

  static ServiceProgram preset(String id) {
    try (var in = ServiceProgramJson.class.getResourceAsStream(id + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("Program preset: no such id [preset-known]."
            + " Give written-oncology-solo or employer-clinical-review.");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(
          "Program preset cannot be read [resource-readable]. Use an intact core artifact.", e);
    }
  }

  // The parser's own exception quotes the input, so it is not chained.
  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw ProgramObject.malformed(
          "Program, line " + e.getLocation().getLineNr() + ", column "
              + e.getLocation().getColumnNr(),
          "stops being JSON here");
    }
  }
}
