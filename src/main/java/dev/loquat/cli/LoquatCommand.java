package dev.loquat.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What stands before every command. */
@Command(
        name = "loquat",
        mixinStandardHelpOptions = true,
        version = "Loquat 0.1.0",
        description = "Chatbots from a folder of YAML: train, talk, test, serve.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A first conversation:",
            "  loquat init my-bot              write a bot that already answers",
            "  loquat chat my-bot              talk to it",
            "  loquat test my-bot              run its conversation tests",
            "  loquat serve                    answer over REST and WebSocket",
            "",
            "BOT is a bot's name or id under --bots, or a path to its folder.",
            "Exit codes: 0 done, 1 problems found or tests failed, 2 wrong usage."
        },
        subcommands = {
            InitCommand.class,
            ValidateCommand.class,
            TrainCommand.class,
            ChatCommand.class,
            SayCommand.class,
            TalkCommand.class,
            TestCommand.class,
            SampleCommand.class,
            ExplainCommand.class,
            ResolveCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            FunctionsCommand.class,
            PublishCommand.class,
            AliasCommand.class,
            KeysCommand.class,
            ServeCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class
        })
final class LoquatCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See below.");
    }
}
