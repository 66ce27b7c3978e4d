package dev.consilium.core.lifecycle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.consent.Recipients;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The trees of the values that several events share; sets are sorted, so equal means equal. */
final class EventTrees {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EventTrees() {}

  static ObjectNode period(Period period) {
    var node = NODES.objectNode();
    if (period.start() != null) {
      node.put("start", period.start().toString());
    }
    if (period.end() != null) {
      node.put("end", period.end().toString());
    }
    return node;
  }

  static Period period(EventObject object) {
    var start = object.has("start") ? object.value("start", Instant::parse) : null;
    var end = object.has("end") ? object.value("end", Instant::parse) : null;
    object.finish();
    if (start != null && end != null && end.isBefore(start)) {
      throw EventObject.malformed(
          "Period", "its end is before its start", "period-ordered", "Exchange the two.");
    }
    return new Period(start, end);
  }

  static ObjectNode recipients(Recipients recipients) {
    var node = NODES.objectNode();
    if (recipients instanceof Recipients.Named named) {
      node.set("only", parties(named.parties()));
    } else {
      node.put("anyone", true);
    }
    return node;
  }

  static Recipients recipients(EventObject object) {
    if (object.has("only")) {
      var only = parties(object, "only");
      object.finish();
      if (only.isEmpty()) {
        throw EventObject.malformed(
            "Recipients", "nobody is named", "recipients-present", "Name at least one party.");
      }
      return new Recipients.Named(Set.copyOf(only));
    }
    if (!object.truth("anyone")) {
      throw EventObject.malformed(
          "Recipients", "anyone is false", "recipients-present", "Name the parties.");
    }
    object.finish();
    return Recipients.anyone();
  }

  static List<PartyId> parties(EventObject object, String name) {
    return object.values(name, PartyId::new);
  }

  static ArrayNode parties(Set<PartyId> parties) {
    return array(parties.stream().map(PartyId::value).sorted().toList());
  }

  static ArrayNode ordered(List<PartyId> parties) {
    return array(parties.stream().map(PartyId::value).toList());
  }

  static ArrayNode texts(Set<String> texts) {
    return array(texts.stream().sorted().toList());
  }

  private static ArrayNode array(Collection<String> texts) {
    var array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
