package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.exchange.LexExport;
import dev.loquat.runtime.Loquat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat export lex}: a bot as Amazon Lex V2 imports it. */
@Command(
        name = "lex",
        mixinStandardHelpOptions = true,
        description = "Write a bot as a ZIP archive that Amazon Lex V2 imports, and tell what becomes of its features.")
final class ExportLexCommand implements Callable<Integer> {

    @Mixin
    private BotArgument bot = new BotArgument();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The ZIP archive to write.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON object with the report.")
    private boolean json;

    @Override
    public Integer call() {
        LexExport export = LexExport.of(bot());
        try {
            Files.write(file, export.zip());
        } catch (IOException failure) {
            throw new CannotExportBot("cannot write " + file + ": " + failure, failure);
        }
        tell(export, Terminal.standard());
        return ExitCode.OK;
    }

    private Bot bot() {
        BotFolder folder = bot.folderWithSessionsInMemory();
        TerminalProgress progress = new TerminalProgress(Terminal.standard());
        try (Loquat loquat = Loquat.open(folder.settings(), Clock.system(ZoneId.systemDefault()), progress)) {
            return folder.bot(loquat).bot();
        }
    }

    private void tell(LexExport export, Terminal terminal) {
        if (json) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("file", file.toString());
            ReportJson.put(object, export.report());
            terminal.result(object.toString());
            return;
        }
        terminal.result("wrote " + file);
        export.report().lines().forEach(terminal::result);
    }
}
