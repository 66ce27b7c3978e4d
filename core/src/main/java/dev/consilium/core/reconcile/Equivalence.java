package dev.consilium.core.reconcile;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Immunization;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.record.Verification;
import dev.consilium.core.unit.UnitTable;
import java.util.Collections;

/**
 * When two statements are of one fact, kind by kind.
 *
 * <p>Key fields decide what is spoken of (code, time at its precision, what tells two of a kind
 * apart); value fields decide whether the two agree. Statements of one source are one fact only when
 * the kind is a state (a diagnosis, an allergy): a source that lists two results means two.
 */
final class Equivalence {

  private final Values values;

  Equivalence(UnitTable units) {
    this.values = new Values(units);
  }

  Relation relate(Statement one, Statement other) {
    if (!one.kind.equals(other.kind) || !maySpeakOfOne(one, other)) {
      return Relation.none();
    }
    var relation = new Relation();
    if (isOfOneThing(relation, one, other)) {
      values(relation, one.fact, other.fact);
    }
    return relation;
  }

  private static boolean maySpeakOfOne(Statement one, Statement other) {
    return Statement.isState(one.fact) || Collections.disjoint(one.documents, other.documents);
  }

  private static boolean isOfOneThing(Relation relation, Statement one, Statement other) {
    var identity = identity(one.fact, other.fact);
    if (identity == Likeness.SAME) {
      return true;
    }
    var time = Likeness.both(one.moment, other.moment, (it, that) -> Likeness.of(it.meets(that)));
    var timeless = Statement.isTimeless(one.fact);
    return relation.fits(identity)
        && (timeless ? relation.fits(time) : relation.key(time))
        && (one.fact instanceof GenomicVariant || relation.key(one.concept.compare(other.concept)));
  }

  /** A study's UID and a document's content are what they are, whatever is said about them. */
  static Likeness identity(ClinicalFact one, ClinicalFact other) {
    return Likeness.both(Statement.identity(one), Statement.identity(other), Equivalence::equal);
  }

  private void values(Relation relation, ClinicalFact one, ClinicalFact other) {
    if (one instanceof Observation it && other instanceof Observation that) {
      observation(relation, it, that);
    } else if (one instanceof Condition it && other instanceof Condition that) {
      condition(relation, it, that);
    } else if (one instanceof Medication it && other instanceof Medication that) {
      medication(relation, it, that);
    } else if (one instanceof Allergy it && other instanceof Allergy that) {
      allergy(relation, it, that);
    } else if (one instanceof Procedure it && other instanceof Procedure that) {
      relation.said("status", activity(it.activity(), that.activity()));
      relation.said("bodySites", Concept.compare(it.bodySites(), that.bodySites()));
    } else if (one instanceof ImagingStudy it && other instanceof ImagingStudy that) {
      relation.said("bodySites", Concept.compare(it.bodySites(), that.bodySites()));
    } else if (one instanceof DiagnosticReport it && other instanceof DiagnosticReport that) {
      relation.said("conclusion", Concept.texts(it.conclusion(), that.conclusion()));
      relation.said(
          "conclusionCodes", Concept.compare(it.conclusionCodes(), that.conclusionCodes()));
    } else if (one instanceof Encounter it && other instanceof Encounter that) {
      encounter(relation, it, that);
    } else {
      others(relation, one, other);
    }
  }

  private void others(Relation relation, ClinicalFact one, ClinicalFact other) {
    if (one instanceof GenomicVariant it && other instanceof GenomicVariant that) {
      variant(relation, it, that);
    } else if (one instanceof CancerStage it && other instanceof CancerStage that) {
      stage(relation, it, that);
    } else if (one instanceof Document it && other instanceof Document that) {
      document(relation, it, that);
    } else if (one instanceof FamilyHistory it && other instanceof FamilyHistory that) {
      relation.key(Concept.compare(it.conditions(), that.conditions()));
      relation.said("deceased", Likeness.both(it.deceased(), that.deceased(), Equivalence::equal));
    } else if (one instanceof NegativeAssertion it && other instanceof NegativeAssertion that) {
      relation.key(Likeness.of(it.kind().equals(that.kind())));
      relation.key(Likeness.of(it.reason() == that.reason()));
    } else if (!(one instanceof Immunization)
        && !PlanEquivalence.values(relation, one, other, values)) {
      throw new IllegalStateException("A new kind of fact is not compared yet. Add it here.");
    }
  }

  private void observation(Relation relation, Observation one, Observation other) {
    relation.fits(Concept.compare(one.bodySite(), other.bodySite()));
    relation.fits(Concept.compare(one.method(), other.method()));
    relation.value("value", values.compare(one.value(), other.value(), one.code()));
    relation.value("components", values.components(one.components(), other.components()));
  }

  private static void condition(Relation relation, Condition one, Condition other) {
    relation.said("status", activity(one.activity(), other.activity()));
    relation.said("verification", verification(one.verification(), other.verification()));
    relation.said("abatement", Moment.compare(one.abatement(), other.abatement()));
    relation.said("bodySites", Concept.compare(one.bodySites(), other.bodySites()));
    relation.said("morphology", Concept.compare(one.morphology(), other.morphology()));
  }

  // Two prescriptions that name no dose are one only when their instruction is.
  private void medication(Relation relation, Medication one, Medication other) {
    relation.key(Likeness.of(one.form() == other.form()));
    var dose = values.amounts(one.dose(), other.dose(), one.code());
    relation.value(
        "dose",
        dose == Likeness.UNSAID && Concept.texts(one.dosage(), other.dosage()) != Likeness.SAME
            ? Likeness.OPEN
            : dose);
    relation.said("status", activity(one.activity(), other.activity()));
    relation.said("route", Concept.compare(one.route(), other.route()));
    relation.said("end", Moment.compare(one.end(), other.end()));
  }

  private static void allergy(Relation relation, Allergy one, Allergy other) {
    relation.said("status", activity(one.activity(), other.activity()));
    relation.said("verification", verification(one.verification(), other.verification()));
    relation.said(
        "criticality",
        Likeness.words(one.criticality(), other.criticality(), Allergy.Criticality.UNSTATED));
  }

  private static void encounter(Relation relation, Encounter one, Encounter other) {
    relation.fits(Likeness.both(
        one.setting(), other.setting(), (it, that) -> Likeness.of(it.sameCode(that))));
    relation.said("end", Moment.compare(one.end(), other.end()));
  }

  private static void variant(Relation relation, GenomicVariant one, GenomicVariant other) {
    relation.key(Concept.compare(one.gene(), other.gene()));
    var coding = Likeness.both(one.codingChange(), other.codingChange(), Equivalence::equal);
    var protein = Likeness.both(one.proteinChange(), other.proteinChange(), Equivalence::equal);
    relation.key(coding == Likeness.SAME ? coding : protein);
    relation.fits(coding);
    relation.fits(Concept.compare(one.sourceClass(), other.sourceClass()));
    relation.said("significance", Concept.compare(one.significance(), other.significance()));
  }

  private static void stage(Relation relation, CancerStage one, CancerStage other) {
    relation.key(Likeness.of(one.basis() == other.basis()));
    relation.fits(Concept.compare(one.method(), other.method()));
    relation.value("group", Concept.compare(one.group(), other.group()));
    relation.said("tumour", Concept.compare(one.tumour(), other.tumour()));
    relation.said("nodes", Concept.compare(one.nodes(), other.nodes()));
    relation.said("metastases", Concept.compare(one.metastases(), other.metastases()));
  }

  private static void document(Relation relation, Document one, Document other) {
    if (identity(one, other) != Likeness.SAME) {
      relation.key(Concept.texts(one.title(), other.title()));
      relation.fits(Concept.texts(one.author(), other.author()));
    }
  }

  static Likeness activity(Activity one, Activity other) {
    return Likeness.words(one, other, Activity.UNSTATED);
  }

  private static Likeness verification(Verification one, Verification other) {
    return Likeness.words(one, other, Verification.UNSTATED);
  }

  private static <T> Likeness equal(T one, T other) {
    return Likeness.of(one.equals(other));
  }
}
