package dev.loquat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat bench}: how fast. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure how fast bots answer and hear.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {BenchServeCommand.class, BenchListenCommand.class, BenchNeighboursCommand.class})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which bench? See below.");
    }
}
