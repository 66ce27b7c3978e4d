package dev.consilium.matching.directory;

import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row as a specialist; source, day and verification of the row hold for each of its cells. */
final class CsvSpecialist {

  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  private final Map<String, String> cells;

  CsvSpecialist(Map<String, String> cells) {
    this.cells = cells;
  }

  Specialist specialist() throws NotUnderstood {
    var to = Specialist.of(
        new PartyId(needed("id")),
        needed("name"),
        JsonFields.place(needed("establishment"), "establishment"));
    for (var it : values("organisations")) {
      to.organisation(new PartyId(it));
    }
    for (var it : values("identifiers")) {
      to.identifier(coding(parts(it, "identifiers", 2, 2)));
    }
    for (var it : values("specialties")) {
      to.specialty(said(coding(parts(it, "specialties", 2, 2)), null));
    }
    for (var it : values("expertise")) {
      var parts = parts(it, "expertise", 2, 3);
      int count = parts.size() == 3 ? count(parts.get(2), "expertise") : 0;
      to.expertise(said(new Expertise(coding(parts), count), null));
    }
    for (var it : values("licences")) {
      licence(to, parts(it, "licences", 4, 5));
    }
    for (var it : values("languages")) {
      to.language(said(it, null));
    }
    capacity(to);
    return to.build();
  }

  private void licence(Specialist.Builder to, List<String> parts) throws NotUnderstood {
    var expiry = parts.size() == 5 ? JsonFields.day(parts.get(4), "licences") : null;
    if (expiry != null && expiry.isBefore(asOf())) {
      throw new NotUnderstood("licences", "an expiry before asOf");
    }
    to.licence(said(
        new Licence(
            JsonFields.place(parts.get(0), "licences"),
            parts.get(1),
            JsonFields.word(Licence.Kind.class, parts.get(2), "licences"),
            JsonFields.word(Licence.Status.class, parts.get(3), "licences")),
        expiry));
  }

  private void capacity(Specialist.Builder to) throws NotUnderstood {
    var cellsOfCapacity = List.of(cell("open"), cell("most"), cell("accepting"));
    if (cellsOfCapacity.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (!List.of("true", "false").contains(cell("accepting"))) {
      throw new NotUnderstood("accepting", "neither true nor false");
    }
    to.capacity(said(
        new Capacity(
            count(cell("open"), "open"),
            count(cell("most"), "most"),
            cell("accepting").equals("true")),
        null));
  }

  private <T> Assertion<T> said(T value, @Nullable LocalDate expiry) throws NotUnderstood {
    return new Assertion<>(
        value,
        needed("source"),
        asOf(),
        JsonFields.word(Assertion.Verification.class, needed("verification"), "verification"),
        expiry);
  }

  private LocalDate asOf() throws NotUnderstood {
    return JsonFields.day(needed("asOf"), "asOf");
  }

  private static Coding coding(List<String> parts) {
    return Coding.of(parts.get(0), parts.get(1));
  }

  private static int count(String text, String column) throws NotUnderstood {
    if (!COUNT.matcher(text).matches()) {
      throw new NotUnderstood(column, "no whole number from 0");
    }
    return Integer.parseInt(text);
  }

  private List<String> values(String column) {
    return Arrays.stream(cell(column).split(";"))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static List<String> parts(String value, String column, int least, int most)
      throws NotUnderstood {
    var parts = Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    if (parts.size() < least || parts.size() > most || parts.stream().anyMatch(String::isEmpty)) {
      throw new NotUnderstood(column, "a value with missing or surplus parts");
    }
    return parts;
  }

  private String needed(String column) throws NotUnderstood {
    if (cell(column).isEmpty()) {
      throw new NotUnderstood(column, "nothing");
    }
    return cell(column);
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
