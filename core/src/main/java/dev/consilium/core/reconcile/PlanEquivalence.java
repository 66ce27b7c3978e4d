package dev.consilium.core.reconcile;

import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Device;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.Goal;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.QuestionnaireResponse;
import dev.consilium.core.record.QuestionnaireResponse.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When two statements on plans, goals, devices or answers agree; {@link Equivalence} calls it. */
final class PlanEquivalence {

  private PlanEquivalence() {}

  /** Compares what two say that are about one thing; false when it knows no such kind. */
  static boolean values(Relation relation, ClinicalFact one, ClinicalFact other, Values values) {
    if (one instanceof CarePlan it && other instanceof CarePlan that) {
      plan(relation, it, that);
    } else if (one instanceof Goal it && other instanceof Goal that) {
      goal(relation, it, that, values);
    } else if (one instanceof Device it && other instanceof Device that) {
      device(relation, it, that);
    } else if (one instanceof DeviceUse it && other instanceof DeviceUse that) {
      use(relation, it, that);
    } else if (one instanceof QuestionnaireResponse it
        && other instanceof QuestionnaireResponse that) {
      relation.said("status", Equivalence.activity(it.activity(), that.activity()));
      relation.value("items", answers(it, that, values));
    } else {
      return false;
    }
    return true;
  }

  private static void plan(Relation relation, CarePlan one, CarePlan other) {
    relation.fits(Likeness.words(one.intent(), other.intent(), CarePlan.Intent.UNSTATED));
    relation.said("status", Equivalence.activity(one.activity(), other.activity()));
    relation.said("end", Moment.compare(one.end(), other.end()));
  }

  private static void goal(Relation relation, Goal one, Goal other, Values values) {
    relation.said("status", Equivalence.activity(one.activity(), other.activity()));
    relation.said("achievement", Concept.compare(one.achievement(), other.achievement()));
    relation.said("targets", targets(one.targets(), other.targets(), values));
  }

  // Targets pair by what is measured; one that the other source lacks leaves the question open.
  private static Likeness targets(List<Goal.Target> one, List<Goal.Target> other, Values values) {
    for (var left : one) {
      for (var right : other) {
        if (Concept.compare(left.measure(), right.measure()) == Likeness.SAME
            && (values.compare(left.value(), right.value(), left.measure()) == Likeness.DIFFERENT
                || Moment.compare(left.due(), right.due()) == Likeness.DIFFERENT)) {
          return Likeness.DIFFERENT;
        }
      }
    }
    return Likeness.OPEN;
  }

  private static void device(Relation relation, Device one, Device other) {
    relation.fits(Concept.texts(one.serial(), other.serial()));
    relation.fits(Concept.texts(one.lot(), other.lot()));
    relation.fits(Concept.texts(one.distinct(), other.distinct()));
    relation.fits(Concept.texts(one.model(), other.model()));
    relation.fits(Concept.texts(one.manufacturer(), other.manufacturer()));
    relation.fits(carriers(one, other));
    relation.said("status", Equivalence.activity(one.activity(), other.activity()));
    relation.said("expires", Moment.compare(one.expires(), other.expires()));
  }

  private static Likeness carriers(Device one, Device other) {
    return Likeness.both(
        identifier(one), identifier(other), (it, that) -> Likeness.of(it.equals(that)));
  }

  private static @Nullable String identifier(Device device) {
    for (var carrier : device.carriers()) {
      if (carrier.deviceIdentifier() != null) {
        return carrier.deviceIdentifier();
      }
    }
    return null;
  }

  /** A serial number is unique among the devices of one identifier only. */
  static @Nullable String identity(Device device) {
    var identifier = identifier(device);
    return identifier == null || device.serial() == null
        ? null
        : identifier + " " + device.serial();
  }

  private static void use(Relation relation, DeviceUse one, DeviceUse other) {
    relation.fits(Concept.compare(one.bodySite(), other.bodySite()));
    relation.said("status", Equivalence.activity(one.activity(), other.activity()));
    relation.said("end", Moment.compare(one.end(), other.end()));
  }

  private static Likeness answers(
      QuestionnaireResponse one, QuestionnaireResponse other, Values values) {
    var left = new TreeMap<String, List<ObservationValue>>();
    var right = new TreeMap<String, List<ObservationValue>>();
    collect("", one.items(), left);
    collect("", other.items(), right);
    if (left.isEmpty() && right.isEmpty()) {
      return Likeness.UNSAID;
    }
    var likeness = left.keySet().equals(right.keySet()) ? Likeness.SAME : Likeness.OPEN;
    for (var entry : left.entrySet()) {
      var partner = right.getOrDefault(entry.getKey(), List.of());
      var same = each(entry.getValue(), partner, values);
      if (same == Likeness.DIFFERENT) {
        return same;
      }
      likeness = same == Likeness.OPEN ? Likeness.OPEN : likeness;
    }
    return likeness;
  }

  private static Likeness each(
      List<ObservationValue> one, List<ObservationValue> other, Values values) {
    if (one.size() != other.size()) {
      return other.isEmpty() ? Likeness.OPEN : Likeness.DIFFERENT;
    }
    var all = Likeness.SAME;
    for (var i = 0; i < one.size(); i++) {
      var likeness = values.compare(one.get(i), other.get(i), CodeableText.UNKNOWN);
      if (likeness == Likeness.DIFFERENT) {
        return likeness;
      }
      all = likeness == Likeness.OPEN ? likeness : all;
    }
    return all;
  }

  private static void collect(
      String above, List<Item> items, Map<String, List<ObservationValue>> into) {
    for (var item : items) {
      var path = above + "/" + item.linkId();
      for (var answer : item.answers()) {
        var value = answer.value();
        if (value != null) {
          into.computeIfAbsent(path, key -> new ArrayList<>(1)).add(value);
        }
        collect(path, answer.items(), into);
      }
      collect(path, item.items(), into);
    }
  }
}
