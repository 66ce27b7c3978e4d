package dev.consilium.examples.workbench;

import picocli.CommandLine.Command;

/** {@code consilium match}: finding specialists, sharing cases out, and how well both work. */
@Command(
    name = "match",
    description = "Finds specialists, shares cases out among them, measures how well.",
    subcommands = {
      MatchRankCommand.class,
      MatchExplainCommand.class,
      MatchAssignCommand.class,
      MatchEvaluateCommand.class,
      MatchExperimentCommand.class
    })
final class MatchCommand {}
