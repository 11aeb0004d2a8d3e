package dev.loquat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat functions}: a bot's own code. */
@Command(
        name = "functions",
        mixinStandardHelpOptions = true,
        description = "Write, call and watch the functions of bots, and see what they cost.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            FunctionsNewCommand.class,
            FunctionsInvokeCommand.class,
            FunctionsLogsCommand.class,
            FunctionsUsageCommand.class,
            FunctionsQueueCommand.class,
            FunctionsRedriveCommand.class
        })
final class FunctionsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Do what with functions? See below.");
    }
}
