package dev.consilium.matching.profile;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.record.Verification;
import dev.consilium.matching.code.CanonicalCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the codes of a record; the same code from several facts becomes one. */
final class CodeCollector {

  private static final ProfileWeights WEIGHTS = ProfileWeights.load();

  private final Map<String, CaseCode> codes = new TreeMap<>();
  private final Set<FactId> focus;

  CodeCollector(Set<FactId> focus) {
    this.focus = focus;
  }

  void add(CaseCode code) {
    var canonical =
        new CaseCode(CanonicalCode.of(code.code()), code.kind(), code.weight(), code.facts());
    codes.merge(canonical.code().toString(), canonical, CodeCollector::joined);
  }

  void add(HealthRecord record) {
    for (var it : record.facts(Condition.class)) {
      add(it.id(), it.code(), CodeKind.DIAGNOSIS, it.verification(), it.activity());
      add(it.id(), it.morphology(), CodeKind.HISTOLOGY, it.verification(), it.activity());
      for (var stage : it.stages()) {
        add(it.id(), stage, CodeKind.STAGE, it.verification(), it.activity());
      }
    }
    for (var it : record.facts(CancerStage.class)) {
      add(it.id(), it.group(), CodeKind.STAGE, Verification.CONFIRMED, Activity.ACTIVE);
    }
    for (var it : record.facts(GenomicVariant.class)) {
      if (!WEIGHTS.isHarmless(it.significance())) {
        add(it.id(), it.gene(), CodeKind.GENE, Verification.CONFIRMED, Activity.ACTIVE);
      }
    }
    for (var it : record.facts(Procedure.class)) {
      // A finished operation says as much about the case as a planned one.
      var activity = it.activity() == Activity.ENDED ? Activity.ACTIVE : it.activity();
      add(it.id(), it.code(), CodeKind.PROCEDURE, Verification.CONFIRMED, activity);
    }
  }

  Collection<CaseCode> codes() {
    return codes.values();
  }

  private void add(
      FactId fact,
      @Nullable CodeableText concept,
      CodeKind kind,
      Verification verification,
      Activity activity) {
    if (concept == null) {
      return;
    }
    boolean beside = !focus.isEmpty() && !focus.contains(fact);
    int weight = WEIGHTS.of(kind, verification, activity, beside);
    for (Coding coding : concept.codings()) {
      add(new CaseCode(coding, kind, weight, List.of(fact)));
    }
  }

  private static CaseCode joined(CaseCode one, CaseCode other) {
    var heavier = other.weight() > one.weight() ? other : one;
    var facts = new ArrayList<>(one.facts());
    other.facts().stream().filter(it -> !facts.contains(it)).forEach(facts::add);
    return new CaseCode(heavier.code(), heavier.kind(), heavier.weight(), facts);
  }
}
