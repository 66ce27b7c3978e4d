package dev.consilium.core.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.record.Observation.ReferenceRange;
import org.jspecify.annotations.Nullable;

/** Writes each kind of fact as a tree, without the place where it was read. */
final class FactTrees {

  private FactTrees() {}

  static ObjectNode of(ClinicalFact fact) {
    var tree = new Tree()
        .text("kind", fact.getClass().getSimpleName())
        .id("id", fact.id())
        .concept("code", fact.code());
    return write(tree, fact).node();
  }

  private static Tree write(Tree tree, ClinicalFact fact) {
    if (fact instanceof Allergy it) {
      return allergy(tree, it);
    } else if (fact instanceof CancerStage it) {
      return stage(tree, it);
    } else if (fact instanceof Condition it) {
      return condition(tree, it);
    } else if (fact instanceof DiagnosticReport it) {
      return report(tree, it);
    } else if (fact instanceof Document it) {
      return document(tree, it);
    } else if (fact instanceof Encounter it) {
      return encounter(tree, it);
    } else if (fact instanceof FamilyHistory it) {
      return family(tree, it);
    } else if (fact instanceof GenomicVariant it) {
      return variant(tree, it);
    } else if (fact instanceof ImagingStudy it) {
      return imaging(tree, it);
    } else if (fact instanceof Immunization it) {
      return tree.date("occurrence", it.occurrence());
    } else if (fact instanceof Medication it) {
      return medication(tree, it);
    } else if (fact instanceof NegativeAssertion it) {
      return negative(tree, it);
    } else if (fact instanceof Observation it) {
      return observation(tree, it);
    } else if (fact instanceof Procedure it) {
      return procedure(tree, it);
    }
    return plans(tree, fact);
  }

  private static Tree plans(Tree tree, ClinicalFact fact) {
    if (fact instanceof CarePlan it) {
      return PlanTrees.plan(tree, it);
    } else if (fact instanceof Goal it) {
      return PlanTrees.goal(tree, it);
    } else if (fact instanceof Device it) {
      return PlanTrees.device(tree, it);
    } else if (fact instanceof DeviceUse it) {
      return PlanTrees.use(tree, it);
    } else if (fact instanceof QuestionnaireResponse it) {
      return PlanTrees.response(tree, it);
    }
    throw new IllegalStateException("A new kind of fact has no canonical form yet. Add it here.");
  }

  private static Tree allergy(Tree tree, Allergy it) {
    return tree.word("activity", it.activity())
        .word("verification", it.verification())
        .word("criticality", it.criticality())
        .concepts("manifestations", it.manifestations())
        .date("onset", it.onset())
        .date("recorded", it.recorded());
  }

  private static Tree stage(Tree tree, CancerStage it) {
    return tree.word("basis", it.basis())
        .concept("group", it.group())
        .concept("tumour", it.tumour())
        .concept("nodes", it.nodes())
        .concept("metastases", it.metastases())
        .concept("method", it.method())
        .id("focus", it.focus())
        .date("assessed", it.assessed());
  }

  private static Tree condition(Tree tree, Condition it) {
    return tree.word("activity", it.activity())
        .word("verification", it.verification())
        .date("onset", it.onset())
        .date("abatement", it.abatement())
        .date("recorded", it.recorded())
        .concepts("bodySites", it.bodySites())
        .concept("morphology", it.morphology())
        .concepts("stages", it.stages());
  }

  private static Tree report(Tree tree, DiagnosticReport it) {
    return tree.concepts("categories", it.categories())
        .date("effective", it.effective())
        .date("issued", it.issued())
        .ids("results", it.results())
        .ids("studies", it.studies())
        .text("conclusion", it.conclusion())
        .concepts("conclusionCodes", it.conclusionCodes())
        .flag("preliminary", it.preliminary());
  }

  private static Tree document(Tree tree, Document it) {
    var hash = it.hash();
    return tree.text("title", it.title())
        .date("date", it.date())
        .text("author", it.author())
        .text("mediaType", it.mediaType())
        .text("hash", hash == null ? null : hash.hex())
        .count("size", it.size())
        .text("detectedType", it.detectedType())
        .words("mismatches", it.mismatches())
        .text("location", it.location());
  }

  private static Tree encounter(Tree tree, Encounter it) {
    var setting = it.setting();
    return tree.object("setting", setting == null ? new Tree() : new Tree().coding(setting))
        .date("start", it.start())
        .date("end", it.end())
        .concepts("reasons", it.reasons());
  }

  private static Tree family(Tree tree, FamilyHistory it) {
    return tree.concepts("conditions", it.conditions())
        .flag("deceased", it.deceased())
        .date("date", it.date());
  }

  private static Tree variant(Tree tree, GenomicVariant it) {
    return tree.concept("gene", it.gene())
        .text("codingChange", it.codingChange())
        .text("proteinChange", it.proteinChange())
        .text("genomicChange", it.genomicChange())
        .concept("variation", it.variation())
        .concept("allelicState", it.allelicState())
        .concept("sourceClass", it.sourceClass())
        .concept("significance", it.significance())
        .decimal("alleleFraction", it.alleleFraction())
        .date("tested", it.tested());
  }

  private static Tree imaging(Tree tree, ImagingStudy it) {
    return tree.text("studyUid", it.studyUid())
        .codings("modalities", it.modalities())
        .concepts("bodySites", it.bodySites())
        .date("started", it.started())
        .texts("seriesUids", it.seriesUids())
        .count("seriesCount", it.seriesCount())
        .count("instanceCount", it.instanceCount());
  }

  private static Tree medication(Tree tree, Medication it) {
    return tree.word("form", it.form())
        .word("activity", it.activity())
        .date("start", it.start())
        .date("end", it.end())
        .quantity("dose", it.dose())
        .concept("route", it.route())
        .text("dosage", it.dosage());
  }

  private static Tree negative(Tree tree, NegativeAssertion it) {
    return tree.text("wouldBe", it.kind())
        .word("reason", it.reason())
        .date("recorded", it.recorded());
  }

  private static Tree observation(Tree tree, Observation it) {
    return tree.concepts("categories", it.categories())
        .object("value", value(it.value()))
        .concepts("interpretations", it.interpretations())
        .each("ranges", it.ranges(), FactTrees::range)
        .date("effective", it.effective())
        .date("issued", it.issued())
        .concept("bodySite", it.bodySite())
        .concept("method", it.method())
        .each("components", it.components(), FactTrees::component)
        .ids("members", it.members())
        .flag("preliminary", it.preliminary());
  }

  private static void component(Tree tree, Observation.Component it) {
    tree.concept("code", it.code())
        .object("value", value(it.value()))
        .concepts("interpretations", it.interpretations())
        .each("ranges", it.ranges(), FactTrees::range);
  }

  private static void range(Tree tree, ReferenceRange it) {
    tree.quantity("low", it.low()).quantity("high", it.high()).text("text", it.text());
  }

  private static Tree procedure(Tree tree, Procedure it) {
    return tree.word("activity", it.activity())
        .date("start", it.start())
        .date("end", it.end())
        .concepts("bodySites", it.bodySites())
        .ids("reports", it.reports());
  }

  static Tree value(@Nullable ObservationValue value) {
    var tree = new Tree();
    if (value == null) {
      return tree;
    }
    tree.text("kind", value.getClass().getSimpleName());
    if (value instanceof ObservationValue.Measured it) {
      return tree.quantity("quantity", it.quantity());
    } else if (value instanceof ObservationValue.Coded it) {
      return tree.concept("concept", it.concept());
    } else if (value instanceof ObservationValue.Text it) {
      return tree.text("text", it.text());
    } else if (value instanceof ObservationValue.Truth it) {
      return tree.flag("yes", it.yes());
    } else if (value instanceof ObservationValue.Between it) {
      return tree.quantity("low", it.low()).quantity("high", it.high());
    } else if (value instanceof ObservationValue.Ratio it) {
      return tree.quantity("numerator", it.numerator()).quantity("denominator", it.denominator());
    } else if (value instanceof ObservationValue.Time it) {
      return tree.date("time", it.time());
    } else if (value instanceof ObservationValue.Absent it) {
      return tree.concept("reason", it.reason());
    }
    throw new IllegalStateException("A new kind of value has no canonical form yet. Add it here.");
  }
}
