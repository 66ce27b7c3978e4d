package dev.consilium.examples.workbench;

import picocli.CommandLine.Command;

/** {@code consilium match}: finding and assigning specialists. */
@Command(
    name = "match",
    description = "Finds the right specialists and shares cases out among them.",
    subcommands = {MatchAssignCommand.class})
final class MatchCommand {}
