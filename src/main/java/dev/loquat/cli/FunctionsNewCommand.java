package dev.loquat.cli;

import dev.loquat.bot.FunctionRuntimeName;
import dev.loquat.bot.yaml.BotFunctions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loquat functions new}: a function to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Write a function that already answers, and declare it in bot.yaml.",
        footer = {"", "Example: loquat functions new my-bot send-receipt --runtime python"})
final class FunctionsNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BotArgument bot = new BotArgument();

    @Parameters(index = "1", paramLabel = "FUNCTION", description = "The new function's name.")
    private String function = "";

    @Option(
            names = "--runtime",
            paramLabel = "NAME",
            defaultValue = "java",
            description = "What it is for: java, nodejs, python or provided (default: ${DEFAULT-VALUE}).")
    private String runtime = "java";

    @Override
    public Integer call() {
        FunctionRuntimeName name = FunctionRuntimeName.of(runtime)
                .filter(one -> !one.isElsewhere())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--runtime is '" + runtime + "', expected one of "
                                + List.of("java", "nodejs", "python", "provided")));
        Path folder = bot.folder().path();
        FunctionScaffold scaffold = FunctionScaffold.of(name, function);
        scaffold.write(folder);
        BotFunctions.add(folder, function, scaffold.code());
        Terminal terminal = Terminal.standard();
        terminal.result(folder.resolve(scaffold.file()).toString());
        terminal.note("An intent calls it by its hooks, such as hooks: {fulfillment: " + function + "}.");
        return ExitCode.OK;
    }
}
