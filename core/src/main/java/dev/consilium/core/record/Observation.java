package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A measurement, finding or simple statement (FHIR R4 Observation).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what was observed
 * @param categories such as laboratory or vital-signs
 * @param value the result; null when only components or nothing was sent
 * @param interpretations such as H, L, POS, as sent
 * @param ranges the reference ranges that came with this result
 * @param effective clinically relevant time; null when not sent
 * @param issued when it was made available; null when not sent
 * @param bodySite where; null when not sent
 * @param method how; null when not sent
 * @param components results that share this one's time and method
 * @param members facts grouped under this one
 * @param preliminary true when the source calls the result not final
 */
public record Observation(
    FactId id,
    Source source,
    CodeableText code,
    List<CodeableText> categories,
    @Nullable ObservationValue value,
    List<CodeableText> interpretations,
    List<ReferenceRange> ranges,
    @Nullable PartialDate effective,
    @Nullable PartialDate issued,
    @Nullable CodeableText bodySite,
    @Nullable CodeableText method,
    List<Component> components,
    List<FactId> members,
    boolean preliminary)
    implements ClinicalFact {

  /**
   * A result within an observation, such as the systolic of a blood pressure.
   *
   * @param code what was observed
   * @param value the result; null when not sent
   * @param interpretations such as H or L
   * @param ranges its reference ranges
   */
  public record Component(
      CodeableText code,
      @Nullable ObservationValue value,
      List<CodeableText> interpretations,
      List<ReferenceRange> ranges) {

    // Copies keep a later change to the caller's lists away from the component.
    public Component {
      interpretations = List.copyOf(interpretations);
      ranges = List.copyOf(ranges);
    }

    @Override
    public String toString() {
      return "Component[" + code + "]";
    }
  }

  /**
   * What the laboratory calls usual.
   *
   * @param low lower bound; null when open or given as text only
   * @param high upper bound; null when open or given as text only
   * @param text the range in words; null when not sent
   */
  public record ReferenceRange(
      @Nullable Quantity low,
      @Nullable Quantity high,
      @Nullable String text) {

    @Override
    public String toString() {
      return "ReferenceRange";
    }
  }

  // Copies keep a later change to the caller's lists away from the fact.
  public Observation {
    categories = List.copyOf(categories);
    interpretations = List.copyOf(interpretations);
    ranges = List.copyOf(ranges);
    components = List.copyOf(components);
    members = List.copyOf(members);
  }

  @Override
  public @Nullable PartialDate when() {
    return effective != null ? effective : issued;
  }

  @Override
  public Observation renamed(UnaryOperator<FactId> naming) {
    return new Observation(
        naming.apply(id),
        source,
        code,
        categories,
        value,
        interpretations,
        ranges,
        effective,
        issued,
        bodySite,
        method,
        components,
        members.stream().map(naming).toList(),
        preliminary);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Observation[" + id + "]";
  }
}
