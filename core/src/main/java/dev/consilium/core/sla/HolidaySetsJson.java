package dev.consilium.core.sla;

import dev.consilium.core.json.LocatedObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holiday sets as JSON: kind {@code consilium.holiday-sets}, schema 1. */
final class HolidaySetsJson {

  private static final String KIND = "consilium.holiday-sets";

  private HolidaySetsJson() {}

  static Map<String, HolidaySet> shipped() {
    return read(LocatedObject.resource(HolidaySetsJson.class, "holidays-1.json"));
  }

  static Map<String, HolidaySet> read(byte[] json) {
    return LocatedObject.table(json, KIND, MalformedCalendarException::new, root -> {
      var version = root.text("version");
      var date = root.value("date", LocalDate::parse);
      var sets = new TreeMap<String, HolidaySet>();
      for (var set : root.objects("sets", node -> set(node, version, date))) {
        if (sets.put(set.id(), set) != null) {
          throw new IllegalArgumentException("One set would hide another of its name.");
        }
      }
      return Collections.unmodifiableMap(sets);
    });
  }

  private static HolidaySet set(LocatedObject node, String version, LocalDate date) {
    return new HolidaySet(
        node.text("id"),
        version,
        node.text("source"),
        date,
        node.objects("entries", HolidaySetsJson::entry));
  }

  private static HolidayEntry entry(LocatedObject node) {
    return new HolidayEntry(
        node.text("name"),
        rule(node),
        node.has("observance")
            ? node.value("observance", Observance::valueOf)
            : Observance.AS_IT_FALLS,
        node.whole("from", 1),
        node.whole("to", 4099),
        Set.copyOf(node.wholes("except")),
        node.has("openUntil") ? node.value("openUntil", LocalTime::parse) : null);
  }

  private static HolidayRule rule(LocatedObject node) {
    if (node.has("fixed")) {
      return node.value("fixed", text -> new HolidayRule.Fixed(MonthDay.parse("--" + text)));
    }
    if (node.has("weekday")) {
      return new HolidayRule.NthWeekday(
          node.whole("month"), node.value("weekday", DayOfWeek::valueOf), node.whole("nth"));
    }
    if (node.has("easter")) {
      return new HolidayRule.FromEaster(
          node.value("easter", Computus::valueOf), node.whole("days"));
    }
    return node.value("date", text -> new HolidayRule.OneOff(LocalDate.parse(text)));
  }
}
