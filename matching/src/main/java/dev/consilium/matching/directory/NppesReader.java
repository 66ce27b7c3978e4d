package dev.consilium.matching.directory;

import dev.consilium.core.Coding;
import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Specialist;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads doctors from a file in the shape of the US register NPPES, one at a time in constant memory.
 *
 * <p>What stands there is attested by the doctors themselves. A licence number is no evidence of an
 * active licence: it is kept as a register number, and no licence is made of it. Rows of
 * organisations and of deactivated numbers are left out and counted.
 */
public final class NppesReader {

  /** Begins the system of a state's licence numbers; the state's code follows. */
  public static final String LICENCE_NUMBERS = "urn:consilium:us-licence-number:";

  private static final String SOURCE = "NPPES";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");

  private final CsvTable table;
  private final NppesColumns columns;
  private final @Nullable NuccTaxonomy taxonomy;
  private final DirectoryLimits limits;
  private final List<Finding> findings = new ArrayList<>();
  private final SortedMap<String, Integer> unknown = new TreeMap<>();
  private long rows;
  private long specialists;
  private long organisations;
  private long deactivated;
  private long licenceNumbers;

  private NppesReader(InputStream in, @Nullable NuccTaxonomy taxonomy, DirectoryLimits limits)
      throws IOException {
    this.table = new CsvTable(SOURCE, in, limits);
    this.columns = new NppesColumns(table);
    this.taxonomy = taxonomy;
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @param in UTF-8; not closed
   * @param limits what is too much; a full register needs more than the standard
   * @param each gets every specialist that was understood, in the order of the file
   * @return what was read and left out
   * @throws IOException if the stream fails
   * @throws dev.consilium.core.MalformedRecordException if a needed column is missing
   * @throws LimitExceededException if the file is larger than allowed
   */
  public static NppesReading read(InputStream in, DirectoryLimits limits, Consumer<Specialist> each)
      throws IOException {
    return new NppesReader(in, null, limits).all(each);
  }

  /**
   * Reads a file and names specialties as a taxonomy does.
   *
   * @param in UTF-8; not closed
   * @param taxonomy loaded by the host
   * @param limits what is too much; a full register needs more than the standard
   * @param each gets every specialist that was understood, in the order of the file
   * @return what was read and left out
   * @throws IOException if the stream fails
   * @throws dev.consilium.core.MalformedRecordException if a needed column is missing
   * @throws LimitExceededException if the file is larger than allowed
   */
  public static NppesReading read(
      InputStream in, NuccTaxonomy taxonomy, DirectoryLimits limits, Consumer<Specialist> each)
      throws IOException {
    return new NppesReader(in, taxonomy, limits).all(each);
  }

  private NppesReading all(Consumer<Specialist> each) throws IOException {
    while (table.advance()) {
      rows++;
      if (rows > limits.specialists()) {
        throw new LimitExceededException("NPPES: more than " + limits.specialists()
            + " rows [directory-lines]. Raise DirectoryLimits.specialists or split the file.");
      }
      try {
        table.parse();
        row(each);
      } catch (NotUnderstood e) {
        note(e);
      }
    }
    return new NppesReading(
        rows, specialists, organisations, deactivated, licenceNumbers, unknown, findings);
  }

  private void row(Consumer<Specialist> each) throws NotUnderstood {
    if (!cell(columns.deactivation).isEmpty() && cell(columns.reactivation).isEmpty()) {
      deactivated++;
    } else if (cell(columns.entityType).equals("2")) {
      organisations++;
    } else if (cell(columns.entityType).equals("1")) {
      each.accept(specialist());
      specialists++;
    } else {
      throw new NotUnderstood("Entity Type Code", "neither 1 nor 2");
    }
  }

  private Specialist specialist() throws NotUnderstood {
    var npi = cell(columns.npi);
    if (!Npi.isValid(npi)) {
      throw new NotUnderstood("NPI", "no ten digits with the right check digit");
    }
    var name = String.join(
            " ", cell(columns.firstName), cell(columns.middleName), cell(columns.lastName))
        .replaceAll(" +", " ")
        .strip();
    if (name.isEmpty()) {
      throw new NotUnderstood("Provider Last Name (Legal Name)", "nothing");
    }
    var asOf = day();
    var to = Specialist.of(new PartyId("npi-" + npi), name, place());
    to.identifier(Coding.of(Npi.SYSTEM, npi));
    for (int slot : slots()) {
      to.specialty(new Assertion<>(
          specialty(cell(columns.taxonomy[slot])), SOURCE, asOf, Verification.ATTESTED, null));
      var number = cell(columns.licence[slot]);
      var state = cell(columns.licenceState[slot]);
      if (!number.isEmpty() && !state.isEmpty()) {
        to.identifier(Coding.of(LICENCE_NUMBERS + "US-" + state, number));
        licenceNumbers++;
      }
    }
    return to.build();
  }

  /** Gives the filled slots, the primary one first. */
  private List<Integer> slots() {
    var slots = new ArrayList<Integer>();
    for (int slot = 0; slot < NppesColumns.SLOTS; slot++) {
      if (!cell(columns.taxonomy[slot]).isEmpty()) {
        slots.add(cell(columns.primary[slot]).equals("Y") ? 0 : slots.size(), slot);
      }
    }
    return slots;
  }

  private Coding specialty(String code) {
    if (taxonomy == null) {
      return Coding.of(NuccTaxonomy.SYSTEM, code);
    }
    var entry = taxonomy.entry(code).orElse(null);
    if (entry == null) {
      unknown.merge(code, 1, Integer::sum);
      return Coding.of(NuccTaxonomy.SYSTEM, code);
    }
    return new Coding(NuccTaxonomy.SYSTEM, entry.code(), entry.display());
  }

  private Jurisdiction place() throws NotUnderstood {
    var country = cell(columns.country);
    boolean abroad = !country.isEmpty() && !country.equals("US");
    try {
      return new Jurisdiction(abroad ? country : "US-" + cell(columns.state));
    } catch (IllegalArgumentException e) {
      throw new NotUnderstood("practice location", "no two-letter state or country");
    }
  }

  private LocalDate day() throws NotUnderstood {
    try {
      return LocalDate.parse(cell(columns.lastUpdate), DAY);
    } catch (DateTimeException e) {
      throw new NotUnderstood("Last Update Date", "no day such as 01/31/2026");
    }
  }

  private String cell(int column) {
    return table.cell(column);
  }

  private void note(NotUnderstood why) {
    if (findings.size() == limits.findings()) {
      throw new LimitExceededException("NPPES: more than " + limits.findings()
          + " findings [directory-findings]. Correct the file or raise"
          + " DirectoryLimits.findings.");
    }
    findings.add(new Finding(
        Severity.MUST,
        "field-understood",
        "line " + table.line() + " " + why.path(),
        why.found(),
        "Correct the field; until then this specialist is left out.",
        List.of()));
  }
}
