package dev.consilium.fhir.export;

import dev.consilium.core.PartyId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a host decides about the cases it sends.
 *
 * @param custodian the organisation that serves the case
 * @param custodianName shown to readers; never blank
 * @param policy the law or policy under which consents are given, absolute; null when cases are
 *     written without their consents
 */
public record CaseSettings(
    PartyId custodian, String custodianName, @Nullable URI policy) {

  // FHIR R4 ppc-1 asks for a policy, and a relative one could not be looked up.
  public CaseSettings {
    if (custodianName.isBlank() || (policy != null && !policy.isAbsolute())) {
      throw new IllegalArgumentException(
          "Case settings: custodian name is blank or the policy has no scheme [settings-complete]."
              + " Give a name and an absolute URI.");
    }
  }

  /**
   * Makes the settings of a host that writes cases without their consents.
   *
   * @param custodian the organisation that serves the case
   * @param custodianName shown to readers; never blank
   * @return settings that refuse consents
   */
  public static CaseSettings withoutPolicy(PartyId custodian, String custodianName) {
    return new CaseSettings(custodian, custodianName, null);
  }
}
