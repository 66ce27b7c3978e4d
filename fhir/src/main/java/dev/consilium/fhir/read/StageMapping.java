package dev.consilium.fhir.read;

import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.ObservationValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps stage groups, with the T, N and M categories that they refer to. */
final class StageMapping {

  /** Which part of a stage an observation states. */
  enum Part {
    GROUP,
    TUMOUR,
    NODES,
    METASTASES
  }

  /** One part of a stage, and whether a group has taken it up. */
  record Category(Part part, @Nullable CodeableText value, List<Ref> members) {}

  /** What an observation has and a stage has not. */
  private static final List<String> UNKEPT =
      List.of("category", "interpretation", "referenceRange", "issued", "bodySite", "component");

  private StageMapping() {}

  static Mapped stage(Resource r, CodeableText code, String row, ObservationMapping.Plain plain) {
    var words = row.split(" ", -1);
    var part = Part.valueOf(words[0]);
    var basis = Basis.valueOf(words[1]);
    var value = concept(plain.value());
    var focus = r.take.refs(r.root, "focus");
    r.entry.content = new Category(part, value, plain.members());
    var entry = r.entry;
    var unkept = UNKEPT.stream().filter(r.root::has).toList();
    return (id, source, links) -> {
      if (entry.grouped) {
        return plain.mapped().fact(id, source, links);
      }
      unkept.forEach(links::left);
      Map<Part, CodeableText> parts = new EnumMap<>(Part.class);
      if (value != null) {
        parts.put(part, value);
      }
      for (var member : plain.members()) {
        var each = links.stated(member, "Observation");
        if (each != null && each.content instanceof Category category && category.value() != null) {
          parts.putIfAbsent(category.part(), category.value());
        }
      }
      return new CancerStage(
          id,
          source,
          code,
          basis,
          parts.get(Part.GROUP),
          parts.get(Part.TUMOUR),
          parts.get(Part.NODES),
          parts.get(Part.METASTASES),
          plain.method(),
          focus.isEmpty() ? null : links.fact(focus.get(0)),
          plain.effective());
    };
  }

  private static @Nullable CodeableText concept(@Nullable ObservationValue value) {
    if (value instanceof ObservationValue.Coded coded) {
      return coded.concept();
    }
    return value == null || value instanceof ObservationValue.Absent
        ? null
        : CodeableText.ofText(value.label());
  }
}
