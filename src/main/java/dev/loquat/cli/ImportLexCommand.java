package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.exchange.LexImport;
import dev.loquat.exchange.lex.LexBot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code loquat import lex}: a bot of Amazon Lex becomes a folder of YAML. */
@Command(
        name = "lex",
        mixinStandardHelpOptions = true,
        description = {
            "Make a bot of one of Amazon Lex and tell what became of its features.",
            "Takes an export of Lex V2 (a ZIP archive or its folder), an export of Lex V1, and a template of"
                    + " CloudFormation with an AWS::Lex::Bot."
        })
final class ImportLexCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The ZIP archive, JSON, YAML, or unpacked folder.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The bot's folder (default: the bot's name under --bots).")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--bots", paramLabel = "DIR", description = "The folder with the bots (default: ./bots).")
    private Optional<Path> bots = Optional.empty();

    @Option(names = "--password", paramLabel = "WORD", description = "The password of the ZIP archive.")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--force",
            description = "Write over the definition of a bot that is there; its functions, aliases and tests stay.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON object with the report.")
    private boolean json;

    @Override
    public Integer call() {
        LexBot imported = LexImport.read(file, password, name(output.orElse(file)));
        Path bot = output.orElseGet(
                () -> bots.orElse(Path.of("bots")).resolve(imported.bot().name()));
        Path schemas = SettingsOptions.home().resolve("docs").resolve("schema");
        new BotDefinition(bot, schemas).write(imported.bot(), force);
        List<BotProblem> problems = BotReader.read(bot).problems();
        tell(imported, bot, problems, Terminal.standard());
        return problems.stream().anyMatch(BotProblem::isError) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** What a bot is called whose definition does not say it: as its folder, or as its file. */
    private static String name(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return name.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
    }

    private void tell(LexBot imported, Path bot, List<BotProblem> problems, Terminal terminal) {
        if (json) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("bot", imported.bot().name()).put("folder", bot.toString());
            ReportJson.put(object, imported.report());
            ReportJson.put(object, problems);
            terminal.result(object.toString());
            return;
        }
        terminal.result("wrote " + bot);
        imported.report().lines().forEach(terminal::result);
        problems.forEach(problem -> terminal.note(problem.render()));
        terminal.note("next: loquat validate " + bot + " · loquat chat " + bot);
    }
}
