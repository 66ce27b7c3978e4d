package dev.consilium.core.program;

import dev.consilium.core.Refusal;
import dev.consilium.core.program.Admission.MissingInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies each admission rule once and keeps what speaks against and what is unknown apart. */
final class AdmissionDesk {

  private final ServiceProgram program;
  private final Applicant applicant;
  private final List<Refusal> reasons = new ArrayList<>();
  private final List<MissingInput> missing = new ArrayList<>();

  AdmissionDesk(ServiceProgram program, Applicant applicant) {
    this.program = program;
    this.applicant = applicant;
  }

  Admission decide() {
    var rules = program.admission();
    requester(rules);
    conditions(rules.conditions());
    age(rules);
    residence(rules.residence());
    facts(rules.facts());
    eligibility(rules);
    languages();
    if (!reasons.isEmpty()) {
      return new Admission.Declined(reasons);
    }
    return missing.isEmpty() ? new Admission.Admitted() : new Admission.NotEvaluable(missing);
  }

  private void requester(AdmissionRules rules) {
    if (!rules.requesters().isEmpty()) {
      rule(
          applicant.ask(applicant.requester(), rules.requesters()::contains),
          "requester",
          "requester-allowed",
          "the one who asks is none of those who may",
          "Let one of those ask: " + AdmissionText.list(rules.requesters()) + ".");
    }
  }

  private void conditions(ConditionRules rules) {
    if (!rules.listed().isEmpty()) {
      rule(
          applicant.ask(applicant.conditions(), rules::names),
          "conditions",
          "condition-listed",
          "none of the conditions is one it takes",
          "Choose a program for this condition.");
    }
    if (rules.catalogue() != null) {
      var id = rules.catalogue().id();
      rule(
          applicant.onList(id),
          id,
          "condition-in-catalogue",
          "the condition is not in its catalogue",
          "Choose a program for this condition.");
    }
    for (var exclusion : rules.exclusions()) {
      var excluded = excluded(exclusion);
      rule(
          excluded == null ? null : !excluded,
          applicant.conditions() == null ? "conditions" : unknown(exclusion.when()),
          "condition-excluded",
          "the condition is excluded",
          "Choose a program for this condition.");
    }
  }

  private @Nullable Boolean excluded(ConditionExclusion exclusion) {
    var named = applicant.ask(applicant.conditions(), exclusion::names);
    if (Boolean.FALSE.equals(named) || exclusion.when().isEmpty()) {
      return named;
    }
    var when = anyHolds(exclusion.when());
    return (Boolean.FALSE.equals(when) || named != null) ? when : null;
  }

  private void age(AdmissionRules rules) {
    if (rules.minimumAge() > 0) {
      rule(
          applicant.ask(applicant.age(), it -> it >= rules.minimumAge()),
          "age",
          "minimum-age",
          "the patient is younger than " + rules.minimumAge() + " years",
          "Choose a program for this age.");
    }
    if (rules.maximumAge() < AdmissionRules.OLDEST) {
      rule(
          applicant.ask(applicant.age(), it -> it <= rules.maximumAge()),
          "age",
          "maximum-age",
          "the patient is older than " + rules.maximumAge() + " years",
          "Choose a program for this age.");
    }
  }

  private void residence(ResidenceRules rules) {
    var remedy = "Choose a program that serves this place.";
    if (!rules.excluded().isEmpty()) {
      rule(
          applicant.ask(applicant.residence(), it -> !rules.excludes(it)),
          "residence",
          "residence-allowed",
          "the place of residence is excluded",
          remedy);
    }
    if (!rules.excludedList().isEmpty()) {
      var listed = applicant.onList(rules.excludedList());
      rule(
          listed == null ? null : !listed,
          rules.excludedList(),
          "residence-not-listed",
          "the place of residence is on the list of excluded places",
          remedy);
    }
    if (!rules.served().isEmpty()) {
      rule(
          applicant.ask(applicant.residence(), rules::serves),
          "residence",
          "jurisdiction-served",
          "the place of residence is not served",
          remedy);
    }
  }

  private void facts(FactRules rules) {
    for (var need : rules.needs()) {
      var any = new TreeSet<>(need.any());
      var first = any.first();
      rule(
          anyHolds(any),
          unknown(any),
          any.stream().map(ApplicantFact::rule).collect(Collectors.joining("-or-")),
          any.stream().map(ApplicantFact::found).collect(Collectors.joining(", and ")),
          any.size() == 1
              ? first.remedy()
              : any.stream().map(ApplicantFact::remedy).collect(Collectors.joining(" Or: ")));
    }
    var excluded = new TreeSet<>(rules.excluded());
    excluded.add(ApplicantFact.DECEASED);
    for (var fact : excluded) {
      var holds = applicant.fact(fact);
      rule(holds == null ? null : !holds, fact.name(), fact.rule(), fact.found(), fact.remedy());
    }
  }

  private String unknown(Set<ApplicantFact> facts) {
    return facts.stream()
        .filter(it -> applicant.fact(it) == null)
        .sorted()
        .map(Enum::name)
        .collect(Collectors.joining(" or "));
  }

  private @Nullable Boolean anyHolds(Set<ApplicantFact> facts) {
    if (facts.stream().anyMatch(it -> Boolean.TRUE.equals(applicant.fact(it)))) {
      return true;
    }
    return facts.stream().anyMatch(it -> applicant.fact(it) == null) ? null : false;
  }

  private void eligibility(AdmissionRules rules) {
    if (rules.eligibility().isEmpty()) {
      return;
    }
    Boolean covered = false;
    for (var row : rules.eligibility()) {
      var answer = row.covers(applicant);
      if (Boolean.TRUE.equals(answer)) {
        return;
      }
      covered = answer == null ? null : covered;
    }
    rule(
        covered,
        AdmissionText.unknown(applicant),
        "plan-place-condition",
        "no row of the payer's table covers plan, place and condition together",
        "Ask the payer what the plan covers.");
  }

  private void languages() {
    var taken = program.records().languages();
    if (!taken.isEmpty() && !taken.contains(RecordRules.ANY_LANGUAGE)) {
      rule(
          applicant.ask(applicant.languages(), taken::containsAll),
          "languages",
          "file-language",
          "some records are in a language it does not read",
          "Have the records translated: " + AdmissionText.list(taken) + ".");
    }
  }

  private void rule(@Nullable Boolean met, String input, String rule, String found, String remedy) {
    var subject = "Program " + program.id();
    if (met == null) {
      missing.add(new MissingInput(
          input,
          new Refusal(subject, input + " is unknown", rule, "Find it out, then decide again.")));
    } else if (!met) {
      reasons.add(new Refusal(subject, found, rule, remedy));
    }
  }
}
