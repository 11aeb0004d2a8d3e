package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.FileTree;
import dev.loquat.bot.Bot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a bot consists of, what is written of it is read as the same bot. */
class BotWriterPropertyTest {

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("written-yaml");
        new BotFiles(folder)
                .with("functions/check.java", "")
                .with("functions/check/Check.java", "")
                .with("functions/book.java", "")
                .with("functions/guess.py", "");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        FileTree.delete(folder);
    }

    @Property(tries = 80)
    void whatIsWrittenIsReadAsTheSameBot(@ForAll long seed) {
        Bot bot = new GeneratedBots(new Random(seed)).bot();

        BotFiles files = new BotFiles(folder);
        BotWriter.write(bot).forEach(files::with);
        ReadBot read = files.read();

        assertThat(read.problems())
                .filteredOn(BotProblem::isError)
                .as(() -> text(bot))
                .isEmpty();
        if (!read.orThrow().equals(bot)) {
            // Says where they differ, which takes a second for a bot.
            assertThat(read.orThrow()).usingRecursiveComparison().isEqualTo(bot);
        }
        assertThat(read.orThrow()).isEqualTo(bot);
    }

    @Property(tries = 5)
    void theSameBotGivesTheSameText(@ForAll long seed) {
        Bot bot = new GeneratedBots(new Random(seed)).bot();
        Bot same = new GeneratedBots(new Random(seed)).bot();

        assertThat(BotWriter.write(bot)).isEqualTo(BotWriter.write(same));
        assertThat(List.copyOf(BotWriter.write(bot).keySet())).containsExactly("bot.yaml", "en_US.yaml", "de_DE.yaml");
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsValidForEditors(@ForAll long seed) {
        Map<String, String> files = BotWriter.write(new GeneratedBots(new Random(seed)).bot());

        assertThat(SchemaTest.schema("bot.schema.json").validate(YamlAsJson.parse(files.getOrDefault("bot.yaml", ""))))
                .isEmpty();
        assertThat(SchemaTest.schema("locale.schema.json")
                        .validate(YamlAsJson.parse(files.getOrDefault("en_US.yaml", ""))))
                .isEmpty();
    }

    private static String text(Bot bot) {
        return String.join("\n", BotWriter.write(bot).values());
    }
}
