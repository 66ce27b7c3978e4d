package dev.consilium.examples.workbench;

import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleSituation;
import dev.consilium.core.rules.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code consilium rules}: what the law of a place says about a review. */
@Command(
    name = "rules",
    description = "Asks, checks and lists jurisdiction rules. Not legal advice.",
    subcommands = {RulesCommand.Check.class, RulesCommand.Listing.class})
final class RulesCommand {

  // More than the largest pack, so that a larger file is found out and not read whole.
  private static final int MOST_BYTES = 1_000_001;

  private static byte[] bytes(Path file) throws IOException {
    try (var in = Input.open(file)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** Which pack is asked, checked or listed. */
  static final class Pack {

    @Option(
        names = "--pack",
        paramLabel = "FILE",
        description = "A rule pack, as JSON. Default: the starter pack of the library.")
    private @Nullable Path file;

    Pack() {}

    RulePack rules() throws IOException {
      return file == null ? RulePack.starter() : RulePack.read(bytes(file));
    }
  }

  /** {@code consilium rules check}. */
  @Command(
      name = "check",
      description = {
        "Answers what the rules say about a review: which rule decided, its source and the days on"
            + " which it is law, what is owed in return, what is missing and what would help. With"
            + " a pack alone, says all that is wrong with it.",
        "A situation is a JSON object: kind consilium.rule-situation, schema 1, case, party, at,"
            + " ask (a list of kinds; every kind when absent), and what is known by family:"
            + " patient, specialist, licence, consult, indemnity, independence, data, transfer,"
            + " consent, ai."
      })
  static final class Check implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--situation", paramLabel = "FILE", description = "The review, as JSON.")
    private @Nullable Path situation;

    @Mixin
    private Pack pack;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
      if (situation != null) {
        return ask(situation, pack.rules());
      } else if (pack.file != null) {
        return validate(pack.file);
      }
      throw new ParameterException(
          spec.commandLine(), "Name a situation with --situation, or a pack with --pack.");
    }

    private int ask(Path file, RulePack rules) throws IOException {
      var decisions = RuleSituation.read(bytes(file)).decide(RuleEngine.of(rules));
      decisions.forEach(this::say);
      output.say("Pack " + rules.reference() + " of " + rules.date() + ". " + rules.notice());
      output.answer(RulesAnswer.decisions(rules, decisions));
      return (decisions.stream().allMatch(it -> it.verdict() == Verdict.PERMIT)
              ? Outcome.DONE
              : Outcome.NO)
          .code();
    }

    private void say(RuleDecision decision) {
      output.say(decision.question().kind() + ": " + decision.verdict());
      if (decision.deciding().isEmpty()) {
        output.say("  by " + decision.ruleId() + " (" + decision.citation() + ")");
      }
      decision.deciding().forEach(rule -> output.say("  by " + rule.reference()));
      decision
          .duties()
          .forEach(duty -> output.say(
              "  Do: " + duty.text() + " [" + duty.code() + "] (" + duty.citation() + ")"));
      if (!decision.missing().isEmpty()) {
        output.say("  Not known: " + String.join(", ", decision.missing()));
      }
      decision.remedies().forEach(remedy -> output.say("  Would help: " + remedy));
      output.say("  Ask again after " + decision.expiry());
    }

    private int validate(Path file) throws IOException {
      var json = bytes(file);
      var findings = RulePack.validate(json);
      var answer = JsonText.object().put("file", file.toString()).put("valid", findings.isEmpty());
      JsonText.findings(answer, "findings", findings);
      if (findings.isEmpty()) {
        var rules = RulePack.read(json);
        output.say(file + ": a valid pack, " + rules.reference() + " of " + rules.date() + ", "
            + rules.ruleIds().size() + " rules. " + rules.notice());
      }
      findings.forEach(it -> output.warn(file + " " + it.message()));
      output.answer(answer);
      return (findings.isEmpty() ? Outcome.DONE : Outcome.NO).code();
    }
  }

  /** {@code consilium rules list}. */
  @Command(name = "list", description = "Lists the rules of a pack with their sources.")
  static final class Listing implements Callable<Integer> {

    @Mixin
    private Pack pack;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
      var rules = pack.rules();
      output.say(rules.reference() + " of " + rules.date() + ". " + rules.notice());
      for (var rule : rules.entries()) {
        output.say(rule.id() + ": " + rule.verdict() + " "
            + words(rule.kinds().stream().sorted().toList()) + " in " + words(rule.jurisdictions())
            + " (" + rule.citation() + ", " + rule.effective() + ")");
      }
      output.answer(RulesAnswer.list(rules));
      return Outcome.DONE.code();
    }

    private static String words(List<?> values) {
      return String.join(", ", values.stream().map(Object::toString).toList());
    }
  }
}
