package dev.loquat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat export}: bots for elsewhere. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write bots as definitions for elsewhere.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = ExportLexCommand.class)
final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Export what? See below.");
    }
}
