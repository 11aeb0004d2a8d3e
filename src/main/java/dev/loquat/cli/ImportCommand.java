package dev.loquat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat import}: bots from elsewhere. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Make bots of definitions from elsewhere.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = ImportLexCommand.class)
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Import what? See below.");
    }
}
