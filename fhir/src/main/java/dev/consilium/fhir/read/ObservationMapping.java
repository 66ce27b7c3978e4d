package dev.consilium.fhir.read;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Observation.Component;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps observations; those about stages and variants go on to their own mappings. */
final class ObservationMapping {

  private static final String MEMBERS = "Observation QuestionnaireResponse MolecularSequence";

  private ObservationMapping() {}

  static @Nullable Mapped observation(Resource r) {
    var preliminary = r.status("Observation", "status").equals("PRELIMINARY");
    var code = r.take.code(r.root, "code");
    var effective = effective(r);
    var denial = r.denial(code, "Observation", effective);
    if (denial != null) {
      return denial;
    }
    var plain = plain(r, code, effective, preliminary);
    if (code.has("http://loinc.org", "69548-6")) {
      return VariantMapping.variant(r, code, plain);
    }
    var stage = Tables.stage(code);
    return stage == null ? plain.mapped() : StageMapping.stage(r, code, stage, plain);
  }

  /** An observation's parts, before anything refers to it. */
  record Plain(
      @Nullable ObservationValue value,
      @Nullable PartialDate effective,
      @Nullable CodeableText method,
      List<Component> components,
      List<Ref> members,
      Mapped mapped) {}

  private static Plain plain(
      Resource r, CodeableText code, @Nullable PartialDate effective, boolean preliminary) {
    var categories = r.take.concepts(r.root, "category");
    var value = ValueMapping.value(r.take, r.root);
    var interpretations = r.take.concepts(r.root, "interpretation");
    var ranges = ranges(r.take, r.root);
    var issued = r.take.date(r.root, "issued");
    var site = r.take.concept(r.root, "bodySite");
    var method = r.take.concept(r.root, "method");
    var members = r.take.refs(r.root, "hasMember");
    var components = new ArrayList<Component>();
    for (var each : r.take.all(r.root, "component")) {
      components.add(new Component(
          r.take.code(each, "code"),
          ValueMapping.value(r.take, each),
          r.take.concepts(each, "interpretation"),
          ranges(r.take, each)));
    }
    Mapped mapped = (id, source, links) -> new Observation(
        id,
        source,
        code,
        categories,
        value,
        interpretations,
        ranges,
        effective,
        issued,
        site,
        method,
        components,
        links.facts(members, MEMBERS),
        preliminary);
    return new Plain(value, effective, method, components, members, mapped);
  }

  private static @Nullable PartialDate effective(Resource r) {
    var date = r.take.dateOrStart(r.root, "effectiveDateTime", "effectivePeriod");
    return date != null ? date : r.take.date(r.root, "effectiveInstant");
  }

  private static List<ReferenceRange> ranges(Taker take, Element of) {
    var ranges = new ArrayList<ReferenceRange>(1);
    for (var each : take.all(of, "referenceRange")) {
      ranges.add(new ReferenceRange(
          take.quantity(each, "low"), take.quantity(each, "high"), take.text(each, "text")));
    }
    return ranges;
  }
}
