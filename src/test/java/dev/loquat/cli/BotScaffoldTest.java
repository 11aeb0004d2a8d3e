package dev.loquat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.evaluation.ConversationTest;
import dev.loquat.evaluation.ConversationTestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotScaffoldTest {

    private final Path home;
    private final BotScaffold scaffold;

    BotScaffoldTest(@TempDir Path home) {
        this.home = home;
        this.scaffold = new BotScaffold(home.resolve("bots"), home.resolve("docs/schema"));
    }

    @Test
    void writesAWholeBotUnderItsName() throws IOException {
        Path folder = scaffold.create("pizza_2-go");

        assertThat(folder).isEqualTo(home.resolve("bots/pizza_2-go"));
        assertThat(files(folder))
                .containsExactly("bot.yaml", "en_US.yaml", "functions/take-order.java", "tests/orders.yaml");
        assertThat(folder.resolve("bot.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=../../docs/schema/bot.schema.json\n")
                .contains("\nname: pizza_2-go\n", "./loquat chat pizza_2-go\n");
    }

    @Test
    void leavesNoPlaceholderAndNothingBesideTheBot() throws IOException {
        Path folder = scaffold.create("pizza");

        for (String file : files(folder)) {
            assertThat(folder.resolve(file)).content().doesNotContainPattern("@[A-Z]+@");
        }
        assertThat(files(home)).allMatch(file -> file.startsWith("bots/pizza/"));
    }

    @Test
    void bringsConversationTestsThatCanBeRead() {
        List<ConversationTest> tests = ConversationTestReader.readBot(scaffold.create("pizza"));

        assertThat(tests)
                .extracting(ConversationTest::name)
                .containsExactly("asks for what is missing", "bakes nothing when the user declines");
    }

    @Test
    void touchesNoFolderThatIsThereAlready() throws IOException {
        Path mine = Files.createDirectories(home.resolve("bots/pizza")).resolve("notes.txt");
        Files.writeString(mine, "mine");

        assertThatThrownBy(() -> scaffold.create("pizza"))
                .isInstanceOf(CannotCreateBot.class)
                .hasMessage(home.resolve("bots/pizza") + " is there already; choose another name, or remove it first");
        assertThat(files(home)).containsExactly("bots/pizza/notes.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pizza bot", "-pizza", "pizza--bot", "../pizza", "pizza/bot", "café"})
    void refusesWhatIsNoNameForABot(String name) throws IOException {
        assertThatThrownBy(() -> scaffold.create(name))
                .isInstanceOf(CannotCreateBot.class)
                .hasMessageStartingWith("'" + name + "' is no name for a bot: expected up to 100 letters and digits");
        assertThat(files(home)).isEmpty();
    }

    @Test
    void saysWhenItCannotWrite() throws IOException {
        Files.writeString(home.resolve("bots"), "a file where the folder should be");

        assertThatThrownBy(() -> scaffold.create("pizza"))
                .isInstanceOf(CannotCreateBot.class)
                .hasMessageStartingWith("cannot write the bot to " + home.resolve("bots/pizza"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
