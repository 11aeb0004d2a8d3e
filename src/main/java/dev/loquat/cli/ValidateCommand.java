package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.bot.yaml.BotsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code loquat validate}: all problems of bots at once. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "List every problem of the bots' files with its line and column; exit code 1 when there are errors.")
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "BOT", description = "Bots by name or folder (default: all bots under --bots).")
    private List<String> bots = new ArrayList<>();

    @Option(names = "--strict", description = "Let warnings count as errors.")
    private boolean isStrict;

    @Option(names = "--json", description = "Print one JSON object with every problem.")
    private boolean json;

    @Override
    public Integer call() {
        List<BotProblem> problems = problems(options.settings().bots());
        boolean hasFailed = problems.stream().anyMatch(problem -> isStrict || problem.isError());
        show(problems, Terminal.standard());
        return hasFailed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private List<BotProblem> problems(Path folder) {
        if (bots.isEmpty()) {
            return BotsReader.read(folder).problems();
        }
        return bots.stream()
                .flatMap(bot -> BotReader.read(folder(bot, folder)).problems().stream())
                .distinct()
                .toList();
    }

    private static Path folder(String bot, Path folder) {
        return Files.isDirectory(Path.of(bot)) ? Path.of(bot) : folder.resolve(bot);
    }

    private void show(List<BotProblem> problems, Terminal terminal) {
        if (json) {
            terminal.result(json(problems).toString());
            return;
        }
        problems.forEach(problem -> terminal.result(problem.render()));
        long errors = problems.stream().filter(BotProblem::isError).count();
        terminal.result(count(errors, "error") + ", " + count(problems.size() - errors, "warning"));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static ObjectNode json(List<BotProblem> problems) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ReportJson.put(json, problems);
        return json;
    }
}
