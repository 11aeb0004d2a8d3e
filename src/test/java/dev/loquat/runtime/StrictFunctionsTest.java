package dev.loquat.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictFunctionsTest {

    private final Path folder;

    StrictFunctionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void refusesABotThatThisMachineCannotIsolate() throws IOException {
        Bot bot = bot("isolation: strict");

        assertThat(new StrictFunctions(() -> Optional.of("bubblewrap is not installed")).apply(bot))
                .contains("the function 'guess' is to run with 'isolation: strict'; bubblewrap is not installed."
                        + " To go without, take 'isolation' out: it then runs as the others do");
        assertThat(new StrictFunctions(Optional::empty).apply(bot)).isEmpty();
    }

    @Test
    void asksNothingOfTheMachineForOthers() throws IOException {
        assertThat(new StrictFunctions(() -> fail("it was asked")).apply(bot("memory: 256")))
                .isEmpty();
    }

    private Bot bot(String members) throws IOException {
        Files.createDirectories(folder.resolve("functions"));
        Files.writeString(folder.resolve("functions/guess.py"), "");
        Files.writeString(folder.resolve("bot.yaml"), """
                name: guesses
                functions:
                  guess: {code: functions/guess.py, MEMBERS}
                intents:
                  Guess: {utterances: [guess a number]}
                """.replace("MEMBERS", members));
        return BotReader.read(folder).orThrow();
    }
}
