package dev.loquat.exchange;

import dev.loquat.FileTree;
import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * Writes bots that have been imported, exported and imported again, so that what is said to them shows that nothing was lost on the
 * way.
 */
public final class ImportedBots {

    private static final String PASSWORD = "quiet please";
    private static final Pattern NAME = Pattern.compile("(?m)^name: .*");

    private final Path bots;
    private final Path exports;

    private ImportedBots(Path bots, Path exports) {
        this.bots = bots;
        this.exports = exports;
    }

    /**
     * Writes all of them.
     *
     * @param bots the folder in which each gets one
     */
    public static void write(Path bots) throws IOException {
        Path exports = Files.createTempDirectory("loquat-exports");
        try {
            new ImportedBots(bots, exports).write();
        } finally {
            FileTree.delete(exports);
        }
    }

    private void write() throws IOException {
        Fixture library = Fixture.of("library")
                .withByteOrderMarks()
                .within("lex-bots-main/exports")
                .with("lex-bots-main/README.md", "# Our bots");
        writeNamed("library", library.zip(exports));
        writeNamed("clinic", Fixture.of("clinic").zip(exports));
        Fixture bakery = Fixture.of("bakery").renamed("bakery/", "Old_Exports_2021/");
        write("shop-of-the-baker", bakery.zip(exports, PASSWORD, EncryptionMethod.AES), bot -> bot);
        writeNamed("travel", Fixture.path("travel"));
        writeNamed("florist", Fixture.path("v1/florist.json"));
        writeNamed("garage", Fixture.path("cloudformation/garage.yaml"));
        writeNamed("cinema", Fixture.path("cloudformation/cinema.yaml"));
        writeNamed("desk", Fixture.path("terraform/desk.json"));
    }

    /** Under the name of its folder, where conversations look for it. */
    private void writeNamed(String name, Path source) throws IOException {
        write(name, source, bot -> NAME.matcher(bot).replaceFirst("name: " + name));
    }

    private void write(String folder, Path source, UnaryOperator<String> edit) throws IOException {
        Bot once = LexImport.read(source, Optional.of(PASSWORD), "nameless").bot();
        Path exported =
                Files.write(exports.resolve("again.zip"), LexExport.of(once).zip());
        addGrammar(exported);
        Bot bot = LexImport.read(exported, Optional.empty(), "nameless").bot();
        Path target = Files.createDirectories(bots.resolve(folder));
        for (Map.Entry<String, String> file : BotWriter.write(bot).entrySet()) {
            boolean isBot = file.getKey().equals("bot.yaml");
            Files.writeString(target.resolve(file.getKey()), isBot ? edit.apply(file.getValue()) : file.getValue());
        }
    }

    /** Grammars lie in S3 and in no export: whoever wants them puts them beside it. */
    private static void addGrammar(Path exported) throws IOException {
        try (ZipFile zip = new ZipFile(exported.toFile())) {
            zip.addFile(Fixture.path("grammars/card.grxml").toFile());
        }
    }
}
