package dev.loquat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat evaluate}: measures how well bots do. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Measure how well bots understand: labelled utterances, slots, recordings, built-in types, or a bot's own"
                        + " utterances, written or said.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            EvaluateIntentsCommand.class,
            EvaluateSlotsCommand.class,
            EvaluateBotCommand.class,
            EvaluateSpeechCommand.class,
            EvaluateRoundTripCommand.class,
            EvaluateBuiltinsCommand.class
        })
final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Evaluate what? See below.");
    }
}
