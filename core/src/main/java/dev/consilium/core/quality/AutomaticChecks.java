package dev.consilium.core.quality;

import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.Recommendation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The checks that need no person, by the name under which checklists call them. */
final class AutomaticChecks {

  /** One check: answers what it found, or nothing. */
  interface Check extends Function<Subject, List<String>> {}

  /**
   * What is checked.
   *
   * @param opinion the opinion
   * @param checklist the list
   * @param reading the score of the patient's text; null when it cannot be measured
   */
  record Subject(
      Opinion opinion, QualityChecklist checklist, @Nullable ReadingScore reading) {}

  static final Map<String, Check> TABLE = table();

  private AutomaticChecks() {}

  private static Map<String, Check> table() {
    var table = new LinkedHashMap<String, Check>();
    table.put("mandatory-questions", AutomaticChecks::mandatoryQuestions);
    table.put("references-resolvable", AutomaticChecks::references);
    table.put("strong-needs-evidence", AutomaticChecks::strongNeedsEvidence);
    table.put("category-consistent", CategoryCheck::of);
    table.put("reading-level", AutomaticChecks::readingLevel);
    table.put("ai-statement", AutomaticChecks::ai);
    table.put("licence-jurisdiction", AutomaticChecks::licence);
    table.put("indemnity-covers", AutomaticChecks::indemnity);
    return Collections.unmodifiableMap(table);
  }

  private static List<String> mandatoryQuestions(Subject it) {
    var open = new HashSet<String>();
    for (var answer : it.opinion().answers()) {
      if (answer instanceof Answer.NotAnswerable) {
        open.add(answer.question());
      }
    }
    return it.opinion().questions().stream()
        .filter(question -> question.mandatory() && open.contains(question.id()))
        .map(question -> "mandatory question " + question.id() + " is not answerable")
        .toList();
  }

  private static List<String> references(Subject it) {
    return it.opinion().rationale().references().stream()
        .filter(reference -> !ReferenceForm.fits(reference))
        .map(reference -> "reference " + reference.id() + " is no " + reference.kind())
        .toList();
  }

  private static List<String> strongNeedsEvidence(Subject it) {
    return it.opinion().recommendations().stream()
        .filter(one -> one.strength() == Recommendation.Strength.STRONG)
        .filter(one -> one.evidence().isEmpty())
        .map(one -> "recommendation " + one.id() + " is STRONG and cites nothing")
        .toList();
  }

  private static List<String> readingLevel(Subject it) {
    var target = it.checklist().readingTargets().get(QualityReview.language(it.opinion()));
    var reading = it.reading();
    return target == null || reading == null || reading.value() <= target.limit()
        ? List.of()
        : List.of(
            reading.method() + " " + reading.value() + " is above the limit " + target.limit());
  }

  private static List<String> ai(Subject it) {
    var found = new ArrayList<String>();
    if (it.opinion().ai() instanceof AiStatement.NoneUsed none) {
      var by = none.attestedBy().actor().party();
      if (it.opinion().authors().stream().noneMatch(author -> author.id().equals(by))) {
        found.add("\"no AI used\" is attested by " + by + ", who is no author");
      }
    } else if (it.opinion().ai() instanceof AiStatement.Used used) {
      for (var one : used.contributions()) {
        if (one.origin().section().equals("change")
            || one.origin().section().equals("quality-review")) {
          found.add(
              "contribution " + one.origin().id() + " is for " + one.origin().section());
        }
      }
    }
    return found;
  }

  private static List<String> licence(Subject it) {
    var place = it.opinion().header().jurisdiction();
    return it.opinion().authors().stream()
        .filter(author ->
            author.licences().stream().noneMatch(licence -> place.isWithin(licence.jurisdiction())))
        .map(author -> "author " + author.id() + " shows no licence for " + place)
        .toList();
  }

  private static List<String> indemnity(Subject it) {
    var place = it.opinion().header().jurisdiction();
    return it.opinion().authors().stream()
        .filter(author -> !author.indemnity().coversRecordReview()
            || author.indemnity().territories().stream().noneMatch(place::isWithin))
        .map(author -> "author " + author.id() + " shows no cover for record review in " + place)
        .toList();
  }
}
