package dev.consilium.fhir.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Coding;
import dev.consilium.core.consent.policy.DataClause;
import dev.consilium.core.consent.policy.Effect;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyPeriod;
import dev.consilium.core.consent.policy.Residual;
import dev.consilium.core.consent.policy.ResidualItem;
import dev.consilium.core.record.PartialDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes residuals in IHE PCF's form: an ordered list of forbid and permit.
 *
 * <p>Source: IHE PCF 1.1, notes of the example consents. Limits that PCF has no place for, since
 * one element occurs twice, stand in {@code and}.
 */
public final class ResidualJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ResidualJson() {}

  /**
   * Writes one residual.
   *
   * @param residual any residual
   * @return a JSON array; empty when nothing is limited
   */
  public static String text(Residual residual) {
    var list = JsonNodeFactory.instance.arrayNode();
    residual.items().forEach(it -> list.add(item(it)));
    try {
      return JSON.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree in memory could not be written. Report this.", e);
    }
  }

  private static ObjectNode item(ResidualItem item) {
    var node = JsonNodeFactory.instance
        .objectNode()
        .put("type", item.effect() == Effect.PERMIT ? "permit" : "forbid");
    for (var clause : item.constraint().clauses()) {
      var name = name(clause);
      write(clause, name, node.has(name) ? node.withArray("and").addObject() : node);
    }
    return node;
  }

  private static String name(DataClause clause) {
    return switch (clause.element()) {
      case DATA_PERIOD -> "dataPeriod";
      case DATA -> "data";
      case LABEL -> "securityLabel";
      case CLASS -> "class";
      default -> "code";
    };
  }

  private static void write(DataClause clause, String name, ObjectNode into) {
    if (clause instanceof DataClause.Time time) {
      period(time.period(), into.putObject(name));
    } else if (clause instanceof DataClause.Named named) {
      for (var data : named.references()) {
        var node = into.withArray(name)
            .addObject()
            .put("meaning", data.meaning().name().toLowerCase(Locale.ROOT));
        reference(data.name(), node.putObject("reference"));
      }
    } else if (clause instanceof DataClause.Labels labels) {
      codes(labels.labels(), into.putArray(name));
    } else if (clause instanceof DataClause.Classes classes) {
      codes(classes.classes(), into.putArray(name));
    } else {
      codes(((DataClause.Codes) clause).codes(), into.putArray(name));
    }
  }

  private static void reference(EntityName name, ObjectNode into) {
    if (name.form() == EntityName.Form.REFERENCE) {
      into.put("reference", name.value());
    } else {
      var bar = name.value().indexOf('|');
      into.putObject("identifier")
          .put("system", name.value().substring(0, bar))
          .put("value", name.value().substring(bar + 1));
    }
  }

  private static void period(PolicyPeriod.Dated period, ObjectNode into) {
    date("start", period.start(), into);
    date("end", period.end(), into);
  }

  private static void date(String name, @Nullable PartialDate date, ObjectNode into) {
    if (date != null) {
      into.put(name, date.text());
    }
  }

  private static void codes(Set<Coding> codes, ArrayNode into) {
    codes.forEach(it -> into.addObject().put("system", it.system()).put("code", it.code()));
  }
}
