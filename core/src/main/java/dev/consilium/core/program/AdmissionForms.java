package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The settings of admission, each named once for reading and writing. */
final class AdmissionForms {

  private AdmissionForms() {}

  static AdmissionRules admission(Fields it, AdmissionRules of) {
    it.needs("emergencyAdvice");
    return new AdmissionRules(
        it.choices("requesters", Requester.class, of.requesters()),
        it.group("conditions", of.conditions(), AdmissionForms::conditions),
        it.number("minimumAge", of.minimumAge()),
        it.number("maximumAge", of.maximumAge()),
        it.group("residence", of.residence(), AdmissionForms::residence),
        it.group("facts", of.facts(), AdmissionForms::facts),
        it.groups(
            "eligibility",
            of.eligibility(),
            new Eligibility(Set.of("plan"), Set.of(), Set.of()),
            AdmissionForms::eligibility),
        it.text("emergencyAdvice", of.emergencyAdvice()));
  }

  static ConditionRules conditions(Fields it, ConditionRules of) {
    return new ConditionRules(
        codings(it, "listed", of.listed()),
        it.optional(
            "catalogue", of.catalogue(), Catalogue.named("catalogue"), AdmissionForms::catalogue),
        it.groups(
            "exclusions",
            of.exclusions(),
            new ConditionExclusion(Set.of(Coding.of("", "code")), Set.of()),
            (fields, value) -> new ConditionExclusion(
                codings(fields, "conditions", value.conditions()),
                fields.choices("when", ApplicantFact.class, value.when()))));
  }

  static Catalogue catalogue(Fields it, Catalogue of) {
    return new Catalogue(
        it.text("id", of.id()),
        it.number("size", of.size()),
        it.number("of", of.of()),
        it.truth("approximate", of.approximate()),
        it.code("since", of.since(), LocalDate::parse));
  }

  static ResidenceRules residence(Fields it, ResidenceRules of) {
    return new ResidenceRules(
        it.codes("served", of.served(), Jurisdiction::new),
        it.codes("excluded", of.excluded(), Jurisdiction::new),
        it.text("excludedList", of.excludedList()));
  }

  static FactRules facts(Fields it, FactRules of) {
    return new FactRules(
        it.groups(
            "needs",
            of.needs(),
            Need.of(ApplicantFact.DIAGNOSIS),
            (fields, value) -> new Need(fields.choices("any", ApplicantFact.class, value.any()))),
        it.choices("notNeeded", ApplicantFact.class, of.notNeeded()),
        it.choices("excluded", ApplicantFact.class, of.excluded()));
  }

  static Eligibility eligibility(Fields it, Eligibility of) {
    return new Eligibility(
        it.codes("plans", of.plans(), Function.identity()),
        it.codes("residences", of.residences(), Jurisdiction::new),
        codings(it, "conditions", of.conditions()));
  }

  static Set<Coding> codings(Fields it, String name, Set<Coding> of) {
    var sorted = of.stream().sorted(Comparator.comparing(Coding::toString)).toList();
    return Set.copyOf(new HashSet<>(it.groups(
        name,
        sorted,
        Coding.of("", "code"),
        (fields, value) ->
            coding(fields.text("system", value.system()), fields.text("code", value.code())))));
  }

  private static Coding coding(String system, String code) {
    new Demands("Coding").present("code", code).met();
    return Coding.of(system, code);
  }
}
