package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code hierarchies and duties that consents are read with. Immutable.
 *
 * <p>Kind {@code consilium.consent-tables}, schema 1; the starter's source stands in the file.
 */
public final class PolicyTables {

  final CodeTree purposes;
  final @Nullable Coding breakGlass;
  final String confidentialitySystem;
  final List<String> confidentiality;
  final int normal;
  final int restricted;
  final CodeTree sensitivity;
  final List<DutyRow> duties;
  private final String version;

  PolicyTables(
      String version,
      CodeTree purposes,
      @Nullable Coding breakGlass,
      Levels levels,
      CodeTree sensitivity,
      List<DutyRow> duties) {
    this.version = version;
    this.purposes = purposes;
    this.breakGlass = breakGlass;
    confidentialitySystem = levels.system;
    confidentiality = List.copyOf(levels.order);
    normal = levels.normal;
    restricted = levels.restricted;
    this.sensitivity = sensitivity;
    this.duties = List.copyOf(duties);
  }

  record Levels(String system, List<String> order, int normal, int restricted) {}

  /**
   * Gives the tables shipped with the library.
   *
   * @return HL7's hierarchies and the duties of 42 CFR Part 2
   */
  public static PolicyTables starter() {
    try (var in = PolicyTables.class.getResourceAsStream("consent-tables-1.json")) {
      if (in == null) {
        throw new IllegalStateException(
            "Consent tables: the library's own file is missing. Repair the installation.");
      }
      return PolicyTablesCodec.read(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(
          "Consent tables: the library's own file cannot be read. Repair the installation.", e);
    }
  }

  /**
   * Reads a host's own tables.
   *
   * @param json UTF-8
   * @return the tables
   * @throws MalformedPolicyTablesException if they are none; the message says where
   */
  public static PolicyTables read(byte[] json) {
    return PolicyTablesCodec.read(json);
  }

  /**
   * Gives tables in which every code stands alone and nothing follows from any.
   *
   * @return no hierarchy, one level of confidentiality, no duty
   */
  public static PolicyTables exact() {
    return new PolicyTables(
        "exact",
        CodeTree.flat(),
        null,
        new Levels("", List.of("N"), 0, 0),
        CodeTree.flat(),
        List.of());
  }

  /**
   * Names the edition.
   *
   * @return the file's version
   */
  public String version() {
    return version;
  }

  /** Gives a confidentiality code's place in the order, from 0. */
  Optional<Integer> level(Coding label) {
    var at =
        label.system().equals(confidentialitySystem) ? confidentiality.indexOf(label.code()) : -1;
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  boolean isBreakGlass(Coding purpose) {
    return breakGlass != null && breakGlass.sameCode(purpose);
  }
}
