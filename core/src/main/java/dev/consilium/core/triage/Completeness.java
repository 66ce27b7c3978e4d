package dev.consilium.core.triage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checklists by specialty ({@code checklists.json}): what a record must hold.
 *
 * <p>Immutable and safe to share. The lists are to be confirmed by a clinician.
 */
public final class Completeness {

  private static final Completeness STANDARD = load();

  private record Item(
      String id,
      String catalogue,
      String title,
      String remedy,
      String when,
      List<Probe> any,
      List<Probe> summary) {

    ChecklistItem is(ItemState state, List<ClinicalFact> facts) {
      return new ChecklistItem(
          id, title, state, facts.stream().map(ClinicalFact::id).toList(), null, remedy, null);
    }

    ChecklistItem lacks(String missing) {
      return new ChecklistItem(id, title, ItemState.UNTOLD, List.of(), missing, remedy, null);
    }

    ChecklistItem waived(Waiver waiver) {
      return new ChecklistItem(id, title, ItemState.WAIVED, List.of(), null, remedy, waiver);
    }
  }

  private record Checklist(String id, String specialty, String title, List<Item> items) {}

  private final String version;
  private final SortedMap<String, Checklist> checklists;

  private Completeness(String version, SortedMap<String, Checklist> checklists) {
    this.version = version;
    this.checklists = checklists;
  }

  /**
   * Gives the checklists that come with the library.
   *
   * @return the standard checklists
   */
  public static Completeness standard() {
    return STANDARD;
  }

  /**
   * Tells which edition of the table this is.
   *
   * @return its date; a later edition of one day adds a number, such as 2026-01-31.2
   */
  public String version() {
    return version;
  }

  /**
   * Lists the checklists.
   *
   * @return their ids, sorted
   */
  public List<String> checklists() {
    return List.copyOf(checklists.keySet());
  }

  /**
   * Finds the checklist of a specialty: the one that asks for originals where there are several.
   *
   * @param word a checklist's id, or a specialty such as oncology
   * @return the checklist's id, when there is one
   */
  public Optional<String> forSpecialty(String word) {
    return checklists.containsKey(word)
        ? Optional.of(word)
        : checklists.values().stream()
            .filter(it -> it.specialty.equals(word))
            .map(Checklist::id)
            .findFirst();
  }

  List<ChecklistItem> assess(CheckInput input, String id, List<Waiver> waivers) {
    var checklist = checklists.get(id);
    if (checklist == null) {
      throw new IllegalArgumentException("Checklist " + id
          + ": not in the table [checklist-known]. Use one of " + checklists.keySet() + ".");
    }
    var ids = checklist.items.stream().map(Item::id).toList();
    for (var it : waivers) {
      if (!ids.contains(it.item())) {
        throw new IllegalArgumentException("Waiver of " + it.item() + ": no item of checklist " + id
            + " [waiver-item]. Use one of " + ids + ".");
      }
    }
    return checklist.items.stream().map(it -> assess(input, it, waivers)).toList();
  }

  private static ChecklistItem assess(CheckInput input, Item item, List<Waiver> waivers) {
    var waiver = waivers.stream().filter(it -> it.item().equals(item.id)).findFirst();
    var found = assess(input, item);
    // Who waived what came after all need not be told.
    return waiver.isPresent() && found.state() != ItemState.PRESENT
        ? item.waived(waiver.get())
        : found;
  }

  private static ChecklistItem assess(CheckInput input, Item item) {
    if (!item.when.isEmpty()
        && input.facts(Condition.class).stream().noneMatch(it -> input.is(item.when, it.code()))) {
      return item.lacks("a diagnosis in the set " + item.when);
    }
    var fitting = fitting(input, item.any, false);
    var recent = fitting(input, item.any, true);
    if (!recent.isEmpty()) {
      return item.is(ItemState.PRESENT, recent);
    }
    if (!fitting.isEmpty() && fitting.stream().allMatch(it -> it.when() == null)) {
      return item.lacks("a date on " + fitting.get(0).id());
    }
    if (!fitting.isEmpty()) {
      return item.is(ItemState.STALE, fitting);
    }
    var summaries = fitting(input, item.summary, false);
    return item.is(summaries.isEmpty() ? ItemState.ABSENT : ItemState.SUMMARY_ONLY, summaries);
  }

  private static List<ClinicalFact> fitting(CheckInput input, List<Probe> any, boolean recent) {
    return input.facts().stream()
        .filter(it -> any.stream()
            .anyMatch(probe -> probe.fits(input, it) && (!recent || probe.isRecent(input, it))))
        .toList();
  }

  List<Probe> probes() {
    return checklists.values().stream()
        .flatMap(it -> it.items.stream())
        .flatMap(it -> Stream.concat(it.any.stream(), it.summary.stream()))
        .toList();
  }

  List<String> catalogue() {
    return checklists.values().stream()
        .flatMap(it -> it.items.stream())
        .map(Item::catalogue)
        .distinct()
        .toList();
  }

  String markdown() {
    var out = new StringBuilder();
    for (var it : checklists.values()) {
      out.append("\n### ").append(it.title).append(" (`").append(it.id).append("`)\n\n");
      out.append("| item | group | what is needed | counts as the source | counts as summary only |"
          + " only with |\n|---|---|---|---|---|---|\n");
      for (var item : it.items) {
        out.append("| ").append(item.id).append(" | ").append(item.catalogue).append(" | ");
        out.append(item.title).append(" | ").append(words(item.any)).append(" | ");
        out.append(words(item.summary)).append(" | ").append(item.when).append(" |\n");
      }
    }
    return out.toString();
  }

  private static String words(List<Probe> probes) {
    return probes.stream().map(Probe::words).collect(Collectors.joining("; "));
  }

  private static Completeness load() {
    var root = Tables.read("checklists.json");
    var checklists = new TreeMap<String, Checklist>();
    root.path("checklists")
        .forEach(list -> checklists.put(
            Tables.text(list, "id"),
            new Checklist(
                Tables.text(list, "id"),
                Tables.text(list, "specialty"),
                Tables.text(list, "title"),
                Tables.each(list, "items", Completeness::item))));
    return new Completeness(Tables.text(root, "version"), checklists);
  }

  private static Item item(JsonNode it) {
    return new Item(
        Tables.text(it, "id"),
        Tables.text(it, "catalogue"),
        Tables.text(it, "title"),
        Tables.text(it, "remedy"),
        it.path("when").asText(),
        Tables.each(it, "any", Probe::of),
        Tables.each(it, "summary", Probe::of));
  }

  @Override
  public String toString() {
    return "Completeness[" + version + ", " + checklists.size() + " checklists]";
  }
}
