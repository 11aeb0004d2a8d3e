package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpPipelineTest {

    @Test
    void understandsEveryBotWithoutAnEncoder(@TempDir Path folder) {
        Map<String, String> known = new LinkedHashMap<>();
        Bots.ALL.forEach((name, locale) -> {
            Understandings bot = understandings(folder, name, locale);
            known.put(name, bot.intentOf("asdf qwer"));
            known.putAll(name.equals("banking") ? bot.slotsOf("send 20 bucks to savings") : Map.of());
        });

        assertThat(known)
                .containsEntry("Amount", "20")
                .containsEntry("Target", "savings")
                .containsEntry("coffee", "FallbackIntent")
                .containsEntry("travel", "FallbackIntent");
    }

    @Test
    void trainsTheSameFilesAgain(@TempDir Path folder) throws IOException {
        understandings(folder.resolve("one"), "coffee", Bots.COFFEE);
        understandings(folder.resolve("two"), "coffee", Bots.COFFEE);

        Map<String, List<Byte>> one = contents(folder.resolve("one"));

        assertThat(one).hasSizeGreaterThan(4).isEqualTo(contents(folder.resolve("two")));
    }

    @Test
    void loadsWhatWasTrainedAndReadsTheSame(@TempDir Path folder) {
        Understandings trained = understandings(folder, "banking", Bots.BANKING);
        Understandings loaded = understandings(folder, "banking", Bots.BANKING);

        assertThat(loaded.open("wire money to checking")).isEqualTo(trained.open("wire money to checking"));
        assertThat(folder.resolve("bots/banking/en_US")).isDirectoryContaining("regex:.*[0-9a-f]{32}");
    }

    @Test
    void understandsABotOfOneIntent(@TempDir Path folder) {
        BotLocale greeter = WrittenBot.locale("""
                intent Greet
                hello
                good morning
                """);

        assertThat(understandings(folder, "greeter", greeter).intentOf("Hello!"))
                .isEqualTo("Greet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            track bag XK7 42                  | XK742
            track bag XK7 for me              | XK7
            cancel booking flight 998877      | 998877
            cancel booking 998877             | 998877
            """)
    void aCodeHasAllItsGroupsAndNoWordOfTheTemplate(String text, String code, @TempDir Path folder) {
        BotLocale airline = WrittenBot.locale("""
                intent Track
                slot Code AMAZON.AlphaNumeric
                track bag {Code}
                my bag is {Code}
                intent Cancel
                slot Code AMAZON.AlphaNumeric
                cancel booking {Code}
                cancel booking flight {Code}
                """);

        assertThat(understandings(folder, "airline", airline).slotsOf(text)).containsEntry("Code", code);
    }

    private static Understandings understandings(Path folder, String name, BotLocale locale) {
        NluModels models = new NluModels(new ModelStore(folder), Optional.empty());
        return new Understandings(locale, models.loadOrTrain(name, locale, Progress.SILENT));
    }

    private static Map<String, List<Byte>> contents(Path tree) throws IOException {
        Map<String, List<Byte>> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                List<Byte> boxed = new java.util.ArrayList<>();
                for (byte each : bytes) {
                    boxed.add(each);
                }
                contents.put(tree.relativize(file).toString(), boxed);
            }
        }
        return contents;
    }
}
