package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.scoring.Explanation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium match explain}: where one expert's score for one query comes from. */
@Command(
    name = "explain",
    description = {
      "Explains scores: a tree whose parts add up exactly, each with its codes.",
      "Without --expert, explains the best of the query."
    })
final class MatchExplainCommand implements Callable<Integer> {

  @Mixin
  private MatchSources sources;

  @Option(names = "--query", required = true, paramLabel = "QID", description = "Which query.")
  private String query;

  @Option(
      names = "--expert",
      paramLabel = "ID",
      description = "Which expert; may be given several times.")
  private List<String> experts = new ArrayList<>();

  @Option(
      names = "--top",
      defaultValue = "1",
      description = "How many of the best, where no expert is named. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var questions = sources.questions();
    var question = question(questions);
    var ranker = sources.ranker(questions, output);
    var asked = experts;
    if (asked.isEmpty()) {
      asked = ranker.rank(question, Math.max(1, top)).ranked().stream()
          .map(it -> it.id())
          .toList();
    }
    var answer = JsonText.object().put("query", question.id());
    var list = answer.putArray("explanations");
    for (var expert : asked) {
      var explanation = ranker.explain(question, expert);
      output.say(expert);
      say(explanation, 1);
      write(list.addObject().put("expert", expert), explanation);
    }
    output.answer(answer);
    return Outcome.DONE.code();
  }

  private CaseQuestion question(List<CaseQuestion> questions) {
    return questions.stream()
        .filter(it -> it.id().equals(query))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Query " + query + ": not among the "
            + questions.size() + " of the file [query-known]. Check its id."));
  }

  private void say(Explanation explanation, int depth) {
    output.say(
        "  ".repeat(depth) + BigDecimal.valueOf(explanation.billionths(), 9).toPlainString() + " "
            + explanation.label() + ": " + explanation.words());
    explanation.parts().forEach(it -> say(it, depth + 1));
  }

  private static void write(ObjectNode into, Explanation explanation) {
    into.put("label", explanation.label())
        .put("billionths", explanation.billionths())
        .put("words", explanation.words());
    var codes = into.putArray("codes");
    explanation.codes().forEach(it -> codes.add(it.toString()));
    var parts = into.putArray("parts");
    explanation.parts().forEach(it -> write(parts.addObject(), it));
  }
}
