package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A device that is the patient's, such as a pacemaker (FHIR R4 Device with a patient).
 *
 * <p>When and where it is used is said by a {@link DeviceUse}.
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what kind of device
 * @param activity active or ended; {@link Activity#UNSTATED} when not sent
 * @param names what it is called
 * @param carriers its unique device identifiers (UDI)
 * @param manufacturer who made it; null when not sent
 * @param model model number; null when not sent
 * @param lot lot number; null when not sent
 * @param serial serial number; null when not sent
 * @param distinct the identifier that a regulator asks for, such as of a tissue; null when not sent
 * @param manufactured when it was made; null when not sent
 * @param expires when it expires; null when not sent
 */
public record Device(
    FactId id,
    Source source,
    CodeableText code,
    Activity activity,
    List<String> names,
    List<Carrier> carriers,
    @Nullable String manufacturer,
    @Nullable String model,
    @Nullable String lot,
    @Nullable String serial,
    @Nullable String distinct,
    @Nullable PartialDate manufactured,
    @Nullable PartialDate expires)
    implements ClinicalFact {

  /**
   * One unique device identifier.
   *
   * @param deviceIdentifier the fixed part, which names maker and model; null when not sent
   * @param humanReadable the whole as printed, with the production part; null when not sent
   */
  public record Carrier(
      @Nullable String deviceIdentifier, @Nullable String humanReadable) {

    // The production part may name one single device and thereby its bearer.
    @Override
    public String toString() {
      return "Carrier";
    }
  }

  // Copies keep a later change to the caller's lists away from the fact.
  public Device {
    names = List.copyOf(names);
    carriers = List.copyOf(carriers);
  }

  /** When it was made or expires says nothing about the patient, so it has no place in time. */
  @Override
  public @Nullable PartialDate when() {
    return null;
  }

  @Override
  public Device renamed(UnaryOperator<FactId> naming) {
    return new Device(
        naming.apply(id),
        source,
        code,
        activity,
        names,
        carriers,
        manufacturer,
        model,
        lot,
        serial,
        distinct,
        manufactured,
        expires);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Device[" + id + "]";
  }
}
