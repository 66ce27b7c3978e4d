package dev.consilium.fhir.export;

import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import java.util.List;

/**
 * What kind of audited act an entry is, and what the entry itself does not say of it.
 *
 * <p>Source: IHE Basic Audit Log Patterns (BALP).
 */
public sealed interface AuditPattern {

  /**
   * A system that took part.
   *
   * @param system its id in the host's directory
   * @param address its host name or URL; never blank
   */
  record Machine(PartyId system, String address) {

    // BALP asks for a network address of both ends of a disclosure.
    public Machine {
      if (address.isBlank()) {
        throw new IllegalArgumentException("Machine " + system
            + ": address is blank [address-present]. Give its host name or URL.");
      }
    }
  }

  /**
   * An act within the system; only the entry is written.
   *
   * @param observer the system that recorded it
   */
  record Internal(PartyId observer) implements AuditPattern {}

  /**
   * A package was sent, as its source records it (PrivacyDisclosure.Source).
   *
   * @param source the sending system, which records it
   * @param recipient the receiving system
   * @param patient whose records
   * @param purpose what for
   */
  record Sent(Machine source, Machine recipient, PartyId patient, PurposeOfUse purpose)
      implements AuditPattern {}

  /**
   * A package arrived, as its recipient records it (PrivacyDisclosure.Recipient).
   *
   * @param source the sending system
   * @param recipient the receiving system, which records it
   * @param patient whose records
   * @param purpose what for
   */
  record Received(Machine source, Machine recipient, PartyId patient, PurposeOfUse purpose)
      implements AuditPattern {}

  /**
   * The gate permitted or refused a disclosure (AuthZconsent).
   *
   * @param gate the system that decided and records it
   * @param client the system that asked
   * @param user for whom it asked
   * @param organisation where that one works
   * @param patient whose records
   * @param purpose what for
   * @param consents the consents considered, as {@link CaseExporter} names them: case id, slash,
   *     consent id; BALP asks for at least one
   * @param rules ids of the rules that refused; empty when it was permitted
   */
  record Decided(
      PartyId gate,
      Machine client,
      PartyId user,
      PartyId organisation,
      PartyId patient,
      PurposeOfUse purpose,
      List<String> consents,
      List<String> rules)
      implements AuditPattern {

    // Without a consent it would not be the pattern it claims to be.
    public Decided {
      consents = List.copyOf(consents);
      rules = List.copyOf(rules);
      if (consents.isEmpty()) {
        throw new IllegalArgumentException("Audited decision: no consent is named"
            + " [decision-consent]. Name those considered, or write it as an internal act.");
      }
    }
  }
}
