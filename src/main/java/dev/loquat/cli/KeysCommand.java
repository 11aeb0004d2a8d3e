package dev.loquat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat keys}: API keys of callers. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Make API keys, by which the server knows its callers.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = NewKeyCommand.class)
final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about keys? See below.");
    }
}
