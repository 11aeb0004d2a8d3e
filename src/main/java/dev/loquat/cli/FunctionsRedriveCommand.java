package dev.loquat.cli;

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

/** {@code loquat functions redrive}: another chance for events that failed for good. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = "Send events again that failed for good; a server delivers them.",
        footer = {"", "Example: loquat functions redrive --all --address http://127.0.0.1:8080"})
final class FunctionsRedriveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private QueueOptions queue = new QueueOptions();

    @Parameters(paramLabel = "EVENT", description = "Which events, as 'functions queue' shows them.")
    private List<String> events = List.of();

    @Option(names = "--all", description = "All of them.")
    private boolean isAll;

    @Override
    public Integer call() {
        if (events.isEmpty() != isAll) {
            throw new ParameterException(spec.commandLine(), "Name events, or say --all.");
        }
        int count = queue.redrive(events);
        Terminal.standard().result(count + (count == 1 ? " event waits again" : " events wait again"));
        return ExitCode.OK;
    }
}
