package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.CASE;
import static dev.consilium.core.consent.Disclosures.DOSSIER;
import static dev.consilium.core.consent.Disclosures.EXPERT;
import static dev.consilium.core.consent.Disclosures.LATER;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.permitted;
import static dev.consilium.core.consent.Disclosures.refused;
import static dev.consilium.core.consent.Disclosures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Role;
import dev.consilium.core.consent.policy.BreakGlass;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In what capacity a recipient reads, and what for. */
class ReaderTest {

  // Consented for every purpose, so that only the role decides.
  private static DisclosureRequest.Builder request(Role role, PurposeOfUse purpose) {
    var open = DisclosureRequest.of(CASE, EXPERT, DOSSIER, purpose, NOON);
    if (purpose == PurposeOfUse.BTG) {
      open.breakGlass(new BreakGlass(EntityName.reference("Practitioner/9"), "Bleeding.", NOON));
    }
    return open.role(role)
        .period(NOON, LATER)
        .profile("identified")
        .crossesBorder(false)
        .grants(List.of(
            grant("G-1", ConsentKind.SERVICE), grant("G-2", ConsentKind.RECORDS_DISCLOSURE)))
        .rule(rule(RuleKind.LICENSURE, Verdict.PERMIT));
  }

  private static ConsentGrant grant(String id, ConsentKind kind) {
    var grant = Disclosures.grant(id, kind);
    return new ConsentGrant(
        id,
        CASE,
        kind,
        grant.grantor(),
        grant.authority(),
        grant.recipients(),
        EnumSet.allOf(PurposeOfUse.class),
        grant.period(),
        null,
        grant.evidence());
  }

  private static Set<PurposeOfUse> allowed(Role role) {
    var allowed = EnumSet.noneOf(PurposeOfUse.class);
    for (var purpose : PurposeOfUse.values()) {
      if (refused(request(role, purpose)).isEmpty()) {
        allowed.add(purpose);
      }
    }
    return allowed;
  }

  @Test
  void readsForWhatItsRoleIsThere() {
    assertThat(allowed(Role.SPECIALIST)).isEqualTo(EnumSet.allOf(PurposeOfUse.class));
    assertThat(allowed(Role.PANEL_CHAIR)).isEqualTo(EnumSet.allOf(PurposeOfUse.class));
    assertThat(allowed(Role.REQUESTER))
        .containsExactlyInAnyOrder(PurposeOfUse.TREAT, PurposeOfUse.PATRQT);
    assertThat(allowed(Role.COORDINATOR)).containsExactly(PurposeOfUse.TREAT);
    assertThat(allowed(Role.QUALITY_REVIEWER))
        .containsExactlyInAnyOrder(PurposeOfUse.TREAT, PurposeOfUse.HOPERAT);
    assertThat(allowed(Role.SYSTEM)).isEmpty();
  }

  @Test
  void isToldForWhatItMayRead() {
    assertThat(refused(request(Role.QUALITY_REVIEWER, PurposeOfUse.HRESCH)))
        .containsExactly("Case C-17, disclosure to spec-9: a QUALITY_REVIEWER would read for HRESCH"
            + " [reader-purpose]. Ask for TREAT or HOPERAT, or for a reader in another role.");
    assertThat(refused(request(Role.SYSTEM, PurposeOfUse.TREAT)))
        .containsExactly("Case C-17, disclosure to spec-9: a SYSTEM would read for TREAT"
            + " [reader-purpose]. Name the person who would read.");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void isSaidInThePermit(Role role) {
    assertThat(permitted(request(role, PurposeOfUse.TREAT)).basis())
        .startsWith("recipient reads as " + role);
  }

  @Test
  void changesThePermitsNameWithItsRole() {
    assertThat(permitted(request(Role.COORDINATOR, PurposeOfUse.TREAT)).id())
        .isNotEqualTo(permitted(request(Role.REQUESTER, PurposeOfUse.TREAT)).id());
  }
}
