package dev.consilium.examples.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.program.ProgramPage;
import dev.consilium.core.program.ServiceProgram;
import dev.consilium.core.program.ServiceProgramJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code consilium program}: how providers run second opinions, as data. */
@Command(
    name = "program",
    description = "Lists, checks and shows programs.",
    subcommands = {
      ProgramCommand.Listing.class,
      ProgramCommand.Validate.class,
      ProgramCommand.Show.class,
      ProgramCommand.Facts.class
    })
final class ProgramCommand {

  // A byte more than the largest program, so that a larger file is found out and not read.
  private static final int MOST_BYTES = 4 * ServiceProgramJson.MOST_CHARACTERS + 1;

  private static String text(Path file) throws IOException {
    try (var in = Input.open(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** {@code consilium program list}. */
  @Command(name = "list", description = "Lists the programs that ship with the library.")
  static final class Listing implements Callable<Integer> {

    @Mixin
    private Output output;

    @Override
    public Integer call() {
      var answer = JsonText.object();
      var list = answer.putArray("programs");
      for (var id : ServiceProgram.presets()) {
        var program = ServiceProgram.preset(id);
        output.say(id + ": " + program.name());
        list.addObject()
            .put("id", id)
            .put("name", program.name())
            .put("source", program.source())
            .put("sourceDate", program.sourceDate().toString());
      }
      output.answer(answer);
      return Outcome.DONE.code();
    }
  }

  /** {@code consilium program validate}. */
  @Command(name = "validate", description = "Checks program files and says all that is wrong.")
  static final class Validate implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Programs as JSON.")
    private List<Path> files;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
      var answer = JsonText.object();
      var list = answer.putArray("files");
      var outcome = Outcome.DONE;
      for (var file : files) {
        var findings = ServiceProgramJson.validate(text(file));
        if (findings.isEmpty()) {
          output.say(file + ": a valid program");
        } else {
          outcome = Outcome.NO;
          findings.forEach(it -> output.warn(file + " " + it.message()));
        }
        var node = list.addObject().put("file", file.toString()).put("valid", findings.isEmpty());
        JsonText.findings(node, "findings", findings);
      }
      output.answer(answer);
      return outcome.code();
    }
  }

  /** {@code consilium program show}. */
  @Command(name = "show", description = "Prints a program, every setting with its value.")
  static final class Show implements Callable<Integer> {

    @Parameters(paramLabel = "ID|FILE", description = "A preset's id, or a program as JSON.")
    private String what;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
      var program = ServiceProgram.presets().contains(what)
          ? ServiceProgram.preset(what)
          : ServiceProgramJson.read(text(Path.of(what)));
      var json = ServiceProgramJson.write(program);
      output.say(json);
      output.answer(JsonText.object().set("program", tree(json)));
      return Outcome.DONE.code();
    }

    private static JsonNode tree(String json) {
      try {
        return new ObjectMapper().readTree(json);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A written program is no JSON. Report this.", e);
      }
    }
  }

  /** {@code consilium program facts}. */
  @Command(
      name = "facts",
      description = "Prints what published processes state and where presets say it, as Markdown.")
  static final class Facts implements Callable<Integer> {

    @Mixin
    private Output output;

    @Override
    public Integer call() {
      var page = ProgramPage.markdown();
      output.say(page);
      output.answer(JsonText.object()
          .put("presets", ServiceProgram.presets().size())
          .put("lines", page.lines().count()));
      return Outcome.DONE.code();
    }
  }
}
