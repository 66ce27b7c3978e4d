package dev.consilium.examples.workbench;

import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium consent}: what patients' consents allow. */
@Command(
    name = "consent",
    description = "Evaluates FHIR consents.",
    subcommands = ConsentCommand.Evaluate.class)
final class ConsentCommand {

  /** {@code consilium consent evaluate}. */
  @Command(
      name = "evaluate",
      description = {
        "Answers whether consents allow a use of data: which data, on what duties, and why.",
        "A request is a JSON object: patient, actor and purpose (lists of references; of codes"
            + " from v3-ActReason or of system|code) and at; optional are zone, base, members"
            + " (group to list), breakGlass (by, reason), combining, unlabelled and resources"
            + " (FHIR R4)."
      })
  static final class Evaluate implements Callable<Integer> {

    @Option(
        names = "--consents",
        required = true,
        paramLabel = "DIR",
        description =
            "A folder of FHIR R4 Consent resources, *.json; other resources are passed over.")
    private Path folder;

    @Option(
        names = "--request",
        required = true,
        paramLabel = "FILE",
        description = "Who would use whose data, what for and when.")
    private Path request;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
      ConsentQuery query;
      try (var in = Input.open(request)) {
        query = ConsentQuery.read(in.readAllBytes());
      }
      var findings = new ArrayList<Finding>();
      var policies = policies(query, findings);
      var decision = PolicyEvaluator.of(query.settings()).evaluate(query.request(), policies);
      ConsentWords.lines(decision, policies.size()).forEach(output::say);
      findings.forEach(it -> output.say("Not understood: " + it.message()));
      var node = ConsentAnswer.tree(decision, policies.size());
      JsonText.findings(node, "notUnderstood", findings);
      output.answer(node);
      return (decision.permitted() ? Outcome.DONE : Outcome.NO).code();
    }

    private List<ConsentPolicy> policies(ConsentQuery query, List<Finding> findings)
        throws IOException {
      if (!Files.isDirectory(folder)) {
        throw new MalformedRecordException(
            folder + ": no such folder [folder-present]. Name the folder of the consents.");
      }
      var policies = new ArrayList<ConsentPolicy>();
      try (var files = Files.list(folder)) {
        for (var file :
            files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
          var json = Files.readAllBytes(file);
          if (ConsentQuery.isConsent(json)) {
            var reading = query.reader().read(json);
            policies.add(reading.policy());
            findings.addAll(reading.findings());
          }
        }
      }
      return policies;
    }
  }
}
