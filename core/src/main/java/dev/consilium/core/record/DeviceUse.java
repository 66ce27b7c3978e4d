package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * That the patient bears or uses a device (FHIR R4 DeviceUseStatement, R5 DeviceUsage).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what kind of device
 * @param activity whether the use goes on
 * @param device the device itself; null when the record has no such fact
 * @param start when the use began; null when not sent
 * @param end when it ended; null when not sent
 * @param recorded when it was written down; null when not sent
 * @param bodySite where; null when not sent
 * @param reasons why
 */
public record DeviceUse(
    FactId id,
    Source source,
    CodeableText code,
    Activity activity,
    @Nullable FactId device,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable PartialDate recorded,
    @Nullable CodeableText bodySite,
    List<CodeableText> reasons)
    implements ClinicalFact {

  // The copy keeps a later change to the caller's list away from the fact.
  public DeviceUse {
    reasons = List.copyOf(reasons);
  }

  @Override
  public @Nullable PartialDate when() {
    return start != null ? start : end != null ? end : recorded;
  }

  @Override
  public DeviceUse renamed(UnaryOperator<FactId> naming) {
    return new DeviceUse(
        naming.apply(id),
        source,
        code,
        activity,
        device == null ? null : naming.apply(device),
        start,
        end,
        recorded,
        bodySite,
        reasons);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "DeviceUse[" + id + "]";
  }
}
