package dev.consilium.core.triage;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The checklists by specialty ({@code checklists.json}): what a record must hold.
 *
 * <p>Immutable and safe to share. The lists are to be confirmed by a clinician.
 */
public final class Completeness {

  private static final Completeness STANDARD = load();

  private record Item(String id, String title, String remedy, String when, List<Probe> any) {}

  private final String version;
  private final SortedMap<String, List<Item>> checklists;

  private Completeness(String version, SortedMap<String, List<Item>> checklists) {
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

  List<ChecklistItem> assess(CheckInput input, String checklist) {
    var items = checklists.get(checklist);
    if (items == null) {
      throw new IllegalArgumentException("Checklist " + checklist
          + ": not in the table [checklist-known]. Use one of " + checklists.keySet() + ".");
    }
    return items.stream().map(it -> assess(input, it)).toList();
  }

  private static ChecklistItem assess(CheckInput input, Item item) {
    if (!item.when.isEmpty()
        && input.facts(Condition.class).stream().noneMatch(it -> input.is(item.when, it.code()))) {
      return notEvaluable(item, "a diagnosis in the set " + item.when);
    }
    var fitting = input.facts().stream()
        .filter(it -> item.any.stream().anyMatch(probe -> probe.fits(input, it)))
        .toList();
    var satisfying = fitting.stream()
        .filter(it ->
            item.any.stream().anyMatch(probe -> probe.fits(input, it) && probe.isRecent(input, it)))
        .map(ClinicalFact::id)
        .toList();
    if (!satisfying.isEmpty()) {
      return new ChecklistItem(item.id, item.title, Outcome.MET, satisfying, null, item.remedy);
    }
    if (!fitting.isEmpty() && fitting.stream().allMatch(it -> it.when() == null)) {
      return notEvaluable(item, "a date on " + fitting.get(0).id());
    }
    return new ChecklistItem(item.id, item.title, Outcome.NOT_MET, List.of(), null, item.remedy);
  }

  private static ChecklistItem notEvaluable(Item item, String missing) {
    return new ChecklistItem(
        item.id, item.title, Outcome.NOT_EVALUABLE, List.of(), missing, item.remedy);
  }

  List<Probe> probes() {
    return checklists.values().stream()
        .flatMap(List::stream)
        .flatMap(it -> it.any.stream())
        .toList();
  }

  private static Completeness load() {
    var root = Tables.read("checklists.json");
    var checklists = new TreeMap<String, List<Item>>();
    root.path("checklists")
        .forEach(list -> checklists.put(
            Tables.text(list, "id"),
            Tables.each(
                list,
                "items",
                it -> new Item(
                    Tables.text(it, "id"),
                    Tables.text(it, "title"),
                    Tables.text(it, "remedy"),
                    it.path("when").asText(),
                    Tables.each(it, "any", Probe::of)))));
    return new Completeness(Tables.text(root, "version"), checklists);
  }

  @Override
  public String toString() {
    return "Completeness[" + version + ", " + checklists.size() + " checklists]";
  }
}
