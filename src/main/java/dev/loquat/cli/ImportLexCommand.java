package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
            "Make bots of those of Amazon Lex and tell what became of their features.",
            "Takes exports of Lex V2 (a ZIP archive or its folder), exports of Lex V1, templates of CloudFormation with"
                    + " an AWS::Lex::Bot or a Custom::LexBot, and configurations of Terraform in JSON."
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

    @Option(names = "--only", paramLabel = "BOT", description = "One of several bots (default: all).")
    private Optional<String> only = Optional.empty();

    @Option(
            names = "--force",
            description = "Write over the definition of a bot that is there; its functions, aliases and tests stay.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON object with the report.")
    private boolean json;

    @Override
    public Integer call() {
        List<LexBot> found = LexImport.readAll(file, password, name(output.orElse(file)));
        List<LexBot> chosen = found.stream()
                .filter(each -> only.map(each.bot().name()::equals).orElse(true))
                .toList();
        check(found, chosen);
        Terminal terminal = Terminal.standard();
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        boolean isValid = true;
        for (LexBot imported : chosen) {
            Path folder = folder(imported);
            new BotDefinition(folder, SettingsOptions.home().resolve("docs").resolve("schema"))
                    .write(imported.bot(), force);
            List<BotProblem> problems = BotReader.read(folder).problems();
            isValid &= problems.stream().noneMatch(BotProblem::isError);
            if (json) {
                told.add(json(imported, folder, problems));
            } else {
                tell(imported, folder, problems, terminal);
            }
        }
        if (json) {
            terminal.result(told.size() == 1 ? told.get(0).toString() : several(told));
        }
        return isValid ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void check(List<LexBot> found, List<LexBot> chosen) {
        String names =
                String.join(", ", found.stream().map(each -> each.bot().name()).toList());
        if (chosen.isEmpty()) {
            throw new CannotCreateBot(file + " has no bot '" + only.orElse("") + "'; expected one of " + names);
        }
        if (chosen.size() > 1 && output.isPresent()) {
            throw new CannotCreateBot(file + " has " + chosen.size() + " bots, and -o names the folder of one: " + names
                    + "; choose one with --only, or leave out -o");
        }
    }

    private Path folder(LexBot imported) {
        return output.orElseGet(
                () -> bots.orElse(Path.of("bots")).resolve(imported.bot().name()));
    }

    /** What a bot is called whose definition does not say it: as its folder, or as its file. */
    private static String name(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return name.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
    }

    private static String several(ArrayNode told) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("bots", told);
        return object.toString();
    }

    private static ObjectNode json(LexBot imported, Path folder, List<BotProblem> problems) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("bot", imported.bot().name()).put("folder", folder.toString());
        ReportJson.put(object, imported.report());
        ReportJson.put(object, problems);
        return object;
    }

    private static void tell(LexBot imported, Path folder, List<BotProblem> problems, Terminal terminal) {
        terminal.result("wrote " + folder);
        imported.report().lines().forEach(terminal::result);
        problems.forEach(problem -> terminal.note(problem.render()));
        terminal.note("next: loquat validate " + folder + " · loquat chat " + folder);
    }
}
