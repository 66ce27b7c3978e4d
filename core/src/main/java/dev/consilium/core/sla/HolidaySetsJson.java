package dev.consilium.core.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Holiday sets as JSON: kind {@code consilium.holiday-sets}, schema 1. */
final class HolidaySetsJson {

  private static final String KIND = "consilium.holiday-sets";
  private static final Set<String> ROOT = Set.of("kind", "schema", "version", "date", "sets");
  private static final Set<String> SET = Set.of("id", "source", "entries");
  private static final Set<String> ENTRY = Set.of(
      "name",
      "fixed",
      "month",
      "weekday",
      "nth",
      "easter",
      "days",
      "date",
      "observance",
      "from",
      "to",
      "except",
      "openUntil");

  private HolidaySetsJson() {}

  static Map<String, HolidaySet> shipped() {
    try (var in = HolidaySetsJson.class.getResourceAsStream("holidays-1.json")) {
      return read(Objects.requireNonNull(in, "holidays-1.json").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "holidays-1.json cannot be read from this library's jar. Replace the jar.", e);
    }
  }

  static Map<String, HolidaySet> read(byte[] json) {
    var root = TableNode.root(json, "Holiday sets");
    root.only(ROOT);
    if (!root.text("kind").equals(KIND) || root.number("schema") != 1) {
      throw TableNode.malformed("Holiday sets", "is not kind " + KIND + ", schema 1");
    }
    var date = root.value("date", LocalDate::parse);
    var sets = new TreeMap<String, HolidaySet>();
    for (var node : root.objects("sets")) {
      var set = set(node, root.text("version"), date);
      if (sets.put(set.id(), set) != null) {
        throw TableNode.malformed("Holiday sets", "names the set " + set.id() + " twice");
      }
    }
    return Collections.unmodifiableMap(sets);
  }

  private static HolidaySet set(TableNode node, String version, LocalDate date) {
    node.only(SET);
    var entries = new ArrayList<HolidayEntry>();
    for (var entry : node.objects("entries")) {
      entry.only(ENTRY);
      entries.add(entry.make(() -> entry(entry)));
    }
    return new HolidaySet(node.text("id"), version, node.text("source"), date, entries);
  }

  private static HolidayEntry entry(TableNode node) {
    return new HolidayEntry(
        node.text("name"),
        rule(node),
        node.has("observance")
            ? node.value("observance", Observance::valueOf)
            : Observance.AS_IT_FALLS,
        node.number("from", 1),
        node.number("to", 4099),
        node.numbers("except"),
        node.has("openUntil") ? node.value("openUntil", LocalTime::parse) : null);
  }

  private static HolidayRule rule(TableNode node) {
    if (node.has("fixed")) {
      return node.value("fixed", text -> new HolidayRule.Fixed(MonthDay.parse("--" + text)));
    }
    if (node.has("weekday")) {
      return new HolidayRule.NthWeekday(
          node.number("month"), node.value("weekday", DayOfWeek::valueOf), node.number("nth"));
    }
    if (node.has("easter")) {
      return new HolidayRule.FromEaster(
          node.value("easter", Computus::valueOf), node.number("days"));
    }
    return node.value("date", text -> new HolidayRule.OneOff(LocalDate.parse(text)));
  }
}
