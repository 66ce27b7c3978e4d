package dev.consilium.examples.workbench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code consilium} program: one subcommand for each thing the library does. */
@Command(
    name = "consilium",
    description = "Runs the Consilium second-opinion library from a shell.",
    mixinStandardHelpOptions = true,
    versionProvider = Consilium.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the answer is no: a rule refused, or a check failed",
      "2:bad usage or bad input",
      "3:trouble with the machine: disk, memory, permissions on the output"
    },
    scope = CommandLine.ScopeType.INHERIT,
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      LifecycleCommand.class,
      ProgramCommand.class,
      PackageCommand.class,
      AuditCommand.class,
      MetricsCommand.class,
      ConsentCommand.class,
      RulesCommand.class,
      StoreCommand.class,
      ReconcileCommand.class,
      TimelineCommand.class,
      TriageCommand.class,
      MatchCommand.class
    })
public final class Consilium implements Runnable {

  @Spec
  private CommandSpec spec;

  /** Made by picocli. */
  public Consilium() {}

  /**
   * Runs the program and ends the process with its exit code.
   *
   * @param arguments subcommand and options
   */
  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    var code = run(out, err, arguments);
    out.flush();
    err.flush();
    if (code != Outcome.DONE.code()) {
      System.exit(code);
    }
  }

  /**
   * Runs the program inside a process that goes on.
   *
   * @param out standard output
   * @param err diagnostics
   * @param arguments subcommand and options
   * @return the exit code: 0 done, 1 no, 2 bad usage or input, 3 machine trouble
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Consilium())
        .setOut(out)
        .setErr(err)
        .setExitCodeExceptionMapper(Trouble::exitCode)
        .setExecutionExceptionHandler(Trouble::report)
        .setParameterExceptionHandler(Trouble::usage)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a subcommand.");
  }

  /** Tells the version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      var version = Consilium.class.getPackage().getImplementationVersion();
      return new String[] {"consilium " + (version == null ? "(not packaged)" : version)};
    }
  }
}
