package dev.consilium.core.consent;

import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Role;
import dev.consilium.core.json.LocatedObject;
import dev.consilium.core.rules.RuleKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What each role may read for, and which decisions of the rules that takes. Immutable.
 *
 * <p>Kind {@code consilium.readers}, schema 1; its source stands in the file.
 */
record Readers(String version, Map<Role, Row> rows) {

  static final Readers STANDARD = standard();

  /**
   * One role.
   *
   * @param purposes what it may read for
   * @param decisions what the rules must have decided
   * @param acrossBorder what they must have decided besides when records leave their country
   */
  record Row(Set<PurposeOfUse> purposes, Set<RuleKind> decisions, Set<RuleKind> acrossBorder) {}

  private static Readers standard() {
    try (var in = Readers.class.getResourceAsStream("readers-1.json")) {
      if (in == null) {
        throw new IllegalStateException(
            "Readers table: readers-1.json is missing from this library. Repair the jar.");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Readers read(byte[] json) {
    return LocatedObject.table(json, "consilium.readers", MalformedReadersException::new, root -> {
      root.text("date");
      root.text("source");
      var rows = new EnumMap<Role, Row>(Role.class);
      root.objects("rows", row -> put(rows, row));
      if (rows.size() != Role.values().length) {
        throw new IllegalArgumentException("A role without a row would read unasked.");
      }
      return new Readers(root.text("version"), Map.copyOf(rows));
    });
  }

  private static Role put(Map<Role, Row> rows, LocatedObject row) {
    var role = row.value("role", Role::valueOf);
    var before = rows.put(
        role,
        new Row(
            row.words("purposes", PurposeOfUse.class),
            row.words("decisions", RuleKind.class),
            row.words("acrossBorder", RuleKind.class)));
    if (before != null) {
      throw new IllegalArgumentException("A second row would hide the first.");
    }
    return role;
  }

  Row of(Role role) {
    return Objects.requireNonNull(rows.get(role), "every role has a row");
  }
}
