package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotsReaderTest {

    private final Path folder;

    BotsReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsEveryFolderThatHasYaml() {
        new BotFiles(folder)
                .with("a/bot.yaml", "name: first\n" + BotFiles.GREETING)
                .with("b/en_US.yaml", BotFiles.GREETING)
                .with("pictures/a.png", "")
                .with("README.md", "");

        ReadBots bots = BotsReader.read(folder);

        assertThat(bots.bots()).extracting(bot -> bot.bot().isPresent()).containsExactly(true, false);
        assertThat(new BotFiles(folder).render(bots.problems()))
                .containsExactly(
                        "b:1:1: error: there is no bot.yaml in this folder; expected a bot: a folder with a bot.yaml");
    }

    @Test
    void rejectsTheSecondBotOfANameOrId() {
        new BotFiles(folder)
                .with("a/bot.yaml", "name: trips\nid: TRIPS00001\n" + BotFiles.GREETING)
                .with("b/bot.yaml", "name: trips\nid: TRIPS00002\n" + BotFiles.GREETING)
                .with("c/bot.yaml", "name: tours\nid: TRIPS00001\n" + BotFiles.GREETING);

        ReadBots bots = BotsReader.read(folder);

        assertThat(bots.bots()).extracting(bot -> bot.bot().isPresent()).containsExactly(true, false, false);
        assertThat(new BotFiles(folder).render(bots.problems()))
                .containsExactly(
                        "b/bot.yaml:1:7: error: duplicate name 'trips'; the bot in a has it already: give each bot its own",
                        "c/bot.yaml:2:5: error: duplicate id 'TRIPS00001'; the bot in a has it already: give each bot its"
                                + " own");
    }

    @Test
    void saysThatThereIsNoBot() {
        assertThat(new BotFiles(folder).render(BotsReader.read(folder).problems()))
                .containsExactly(".:1:1: error: there is no bot in this folder; expected folders with a bot.yaml each");
    }
}
