package dev.loquat.channel;

import dev.loquat.FileTree;
import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotWriter;
import dev.loquat.exchange.Fixture;
import dev.loquat.exchange.LexExport;
import dev.loquat.exchange.LexImport;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * A folder with the bots that lie in the repository and with imported ones. The latter have been imported, exported and imported
 * again, so that what is said to them shows that nothing was lost on the way.
 */
public final class FeatureBotsFolder implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "quiet please";
    private static final Pattern NAME = Pattern.compile("(?m)^name: .*");

    private final Path folder = create();

    @Override
    public Map<String, String> start() {
        Path bots = folder.resolve("bots");
        copy(FeatureBotsProfile.BOTS, bots);
        Fixture library = Fixture.of("library")
                .withByteOrderMarks()
                .within("lex-bots-main/exports")
                .with("lex-bots-main/README.md", "# Our bots");
        serve(library.zip(folder), bots.resolve("library"));
        serve(Fixture.of("clinic").zip(folder), bots.resolve("clinic"));
        Fixture bakery = Fixture.of("bakery").renamed("bakery/", "Old_Exports_2021/");
        serve(bakery.zip(folder, PASSWORD, EncryptionMethod.AES), bots.resolve("shop-of-the-baker"));
        serve(Fixture.path("travel"), bots.resolve("travel"));
        serve(Fixture.path("v1/florist.json"), bots.resolve("florist"));
        serve(Fixture.path("cloudformation/garage.yaml"), bots.resolve("garage"));
        serve(Fixture.path("cloudformation/cinema.yaml"), bots.resolve("cinema"));
        serve(Fixture.path("terraform/desk.json"), bots.resolve("desk"));
        return Map.of("loquat.bots", bots.toString());
    }

    private void serve(Path source, Path target) {
        try {
            Bot once = LexImport.read(source, Optional.of(PASSWORD), "nameless").bot();
            Path exported =
                    Files.write(folder.resolve("again.zip"), LexExport.of(once).zip());
            addGrammar(exported);
            Bot bot = LexImport.read(exported, Optional.empty(), "nameless").bot();
            Files.createDirectories(target);
            for (Map.Entry<String, String> file : BotWriter.write(bot).entrySet()) {
                String text = file.getKey().equals("bot.yaml") ? named(target, file.getValue()) : file.getValue();
                Files.writeString(target.resolve(file.getKey()), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Grammars lie in S3 and in no export: whoever wants them puts them beside it. */
    private static void addGrammar(Path exported) throws IOException {
        try (ZipFile zip = new ZipFile(exported.toFile())) {
            zip.addFile(Fixture.path("grammars/card.grxml").toFile());
        }
    }

    /** Conversations find a bot by the name of their folder; who has none there keeps its name. */
    private static String named(Path folder, String bot) {
        Path name = folder.getFileName();
        return Files.exists(FeatureBotsProfile.BOTS.resolve(name))
                ? NAME.matcher(bot).replaceFirst("name: " + name)
                : bot;
    }

    @Override
    public void stop() {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Conversations by themselves are no bot. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> bots = Files.list(from)) {
            List<Path> written =
                    bots.filter(bot -> Files.exists(bot.resolve("bot.yaml"))).toList();
            for (Path bot : written) {
                copyAll(bot, to.resolve(bot.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("loquat-features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
