package dev.consilium.examples.workbench;

import dev.consilium.core.lifecycle.TransitionTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code consilium lifecycle}: what may happen to a case. */
@Command(
    name = "lifecycle",
    description = "Shows what may happen to a case.",
    subcommands = {LifecycleCommand.Table.class, ExploreCommand.class, ReplayCommand.class})
final class LifecycleCommand {

  /** {@code consilium lifecycle table}. */
  @Command(name = "table", description = "Prints the transition table as Markdown.")
  static final class Table implements Callable<Integer> {

    @Mixin
    private Output output;

    @Override
    public Integer call() {
      var table = TransitionTable.standard();
      output.say(table.markdown());
      output.answer(JsonText.object()
          .put("version", table.version())
          .put("transitions", table.transitions().size()));
      return Outcome.DONE.code();
    }
  }
}
