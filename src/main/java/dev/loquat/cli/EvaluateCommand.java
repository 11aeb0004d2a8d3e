package dev.loquat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat evaluate}: measures how well bots do. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure how well a bot does on labelled data.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = EvaluateSpeechCommand.class)
final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Evaluate what? See below.");
    }
}
