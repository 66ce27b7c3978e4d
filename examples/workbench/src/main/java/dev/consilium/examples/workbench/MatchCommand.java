package dev.consilium.examples.workbench;

import picocli.CommandLine.Command;

/** {@code consilium match}: finding specialists, and finding out how well it works. */
@Command(
    name = "match",
    description = "Finds specialists, and measures how well they are found.",
    subcommands = {
      MatchEvaluateCommand.class,
      MatchExperimentCommand.class,
      MatchRankCommand.class,
      MatchExplainCommand.class
    })
final class MatchCommand {}
