package dev.consilium.examples.workbench;

import dev.consilium.core.CaseId;
import dev.consilium.core.ConsiliumException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.matching.assignment.AssignmentProblem;
import dev.consilium.matching.assignment.AssignmentProblemBuilder;
import dev.consilium.matching.assignment.CaseDemand;
import dev.consilium.matching.assignment.SpecialistLoad;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an assignment problem of tables: costs, capacities and, if given, demands. */
final class CostFiles {

  private final int digits;

  CostFiles(int digits) {
    if (digits < 0 || digits > 9) {
      throw new MalformedRecordException(
          "--digits: " + digits + " [digits-range]. Give 0 to 9 digits after the point.");
    }
    this.digits = digits;
  }

  AssignmentProblem problem(
      String salt, int opinions, Path costs, Path capacities, @Nullable Path demands)
      throws IOException {
    var builder = AssignmentProblem.builder(salt);
    readLoads(capacities, builder);
    var known = demands == null ? new HashSet<CaseId>() : readDemands(demands, builder);
    readCosts(costs, opinions, known, builder);
    return builder.build();
  }

  private static void readLoads(Path file, AssignmentProblemBuilder builder) throws IOException {
    try (var table = CsvTable.open(file, "specialist", "most")) {
      while (table.next()) {
        int least = table.optional("least").isEmpty() ? 0 : table.count("least");
        var id = new PartyId(table.get("specialist"));
        int most = table.count("most");
        at(table, () -> builder.add(new SpecialistLoad(id, least, most)));
      }
    }
  }

  private Set<CaseId> readDemands(Path file, AssignmentProblemBuilder builder) throws IOException {
    var known = new HashSet<CaseId>();
    try (var table = CsvTable.open(file, "case", "opinions")) {
      while (table.next()) {
        var id = new CaseId(table.get("case"));
        int opinions = table.count("opinions");
        var price = table.optional("unassigned");
        long unassigned = price.isEmpty() ? 0 : fixed(table, "unassigned");
        at(table, () -> {
          var demand = CaseDemand.of(id, opinions).needing(table.optional("need"));
          builder.add(price.isEmpty() ? demand : demand.orUnassignedAt(unassigned));
        });
        known.add(id);
      }
    }
    return known;
  }

  private void readCosts(
      Path file, int opinions, Set<CaseId> known, AssignmentProblemBuilder builder)
      throws IOException {
    try (var table = CsvTable.open(file, "case", "specialist", "cost")) {
      while (table.next()) {
        var id = new CaseId(table.get("case"));
        var specialist = new PartyId(table.get("specialist"));
        long cost = fixed(table, "cost");
        at(table, () -> {
          if (known.add(id)) {
            builder.add(CaseDemand.of(id, opinions));
          }
          builder.candidate(id, specialist, cost);
        });
      }
    }
  }

  private static void at(CsvTable table, Runnable row) {
    try {
      row.run();
    } catch (ConsiliumException | IllegalArgumentException e) {
      throw table.located(e);
    }
  }

  private long fixed(CsvTable table, String column) {
    var text = table.get(column);
    try {
      // An exponent could ask for a number of any length.
      if (text.length() > 30 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
        throw new NumberFormatException(column);
      }
      return new BigDecimal(text).movePointRight(digits).longValueExact();
    } catch (NumberFormatException e) {
      throw table.wrong(
          "no decimal number under " + column, "decimal", "Give a number such as 0.25.");
    } catch (ArithmeticException e) {
      throw table.wrong(
          "a number with more than " + digits + " digits after the point, or too" + " large, under "
              + column,
          "fixed-point",
          "Round it yourself or raise --digits.");
    }
  }

  /** A fixed-point number as the files write it. */
  String shown(long fixed) {
    return BigDecimal.valueOf(fixed, digits).toPlainString();
  }

  /** Ids in the order of reading people: by text. */
  static List<String> sorted(List<?> ids) {
    var texts = new ArrayList<String>();
    ids.forEach(it -> texts.add(it.toString()));
    texts.sort(null);
    return texts;
  }
}
