package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ImportReport.Reason;
import java.util.HashMap;
import java.util.Map;

/** Counts what the mapping leaves, by the names that lead there from a resource of one type. */
final class Left {

  /** Hears of one place where something was left. */
  interface Telling {
    void tell(String path, Reason reason, long count);
  }

  private final Map<String, Left> beneath = new HashMap<>();
  private long count;

  /** The place of a member of that name. */
  Left member(String name) {
    var known = beneath.get(name);
    if (known != null) {
      return known;
    }
    var safe = Mappings.safe(name);
    return beneath.computeIfAbsent(safe, it -> new Left());
  }

  void add() {
    count++;
  }

  /** Tells every place where something was left; the type is R4's, empty when R4 tells none. */
  void tell(String path, String type, Telling telling) {
    beneath.forEach((name, member) -> {
      var declared = Tables.typeOf(type, name);
      if (member.count > 0) {
        // Where the type of an element is not R4's own, such as in an extension, nothing is
        // unknown.
        var unknown = Tables.describes(type) && declared == null;
        telling.tell(
            path + "." + name, unknown ? Reason.UNKNOWN_ELEMENT : Reason.NOT_MAPPED, member.count);
      }
      member.tell(path + "." + name, declared == null ? "" : declared, telling);
    });
  }
}
