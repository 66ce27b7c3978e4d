package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says the answer: words for a person, or one JSON object for a script. */
final class Output {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--json",
      description = "Print one JSON object on standard output; diagnostics go to standard error.")
  private boolean json;

  Output() {}

  /** Tells a person; with --json it goes to standard error, so that scripts see only the object. */
  void say(String line) {
    var command = spec.commandLine();
    var writer = json ? command.getErr() : command.getOut();
    writer.println(line);
    writer.flush();
  }

  void warn(String line) {
    var err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  void answer(ObjectNode node) {
    if (json) {
      spec.commandLine().getOut().println(JsonText.text(node));
    }
  }

  /** Answers by a text of which every character counts, or by the object. */
  void answer(String text, ObjectNode node) {
    if (json) {
      answer(node);
    } else {
      var out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    }
  }
}
