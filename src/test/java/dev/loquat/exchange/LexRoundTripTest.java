package dev.loquat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.bot.yaml.BotWriter;
import dev.loquat.exchange.lex.LexBot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from Lex goes back there as it came. */
class LexRoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"library", "clinic", "travel"})
    void anExportGoesBackIdenticalButForIdsAndLayout(String name) {
        Path original = Fixture.of(name).zip(folder);

        byte[] exported = LexExport.of(read(original)).zip();

        assertThat(RawExport.of(exported)).isEqualTo(RawExport.of(original));
    }

    private static Stream<String> sources() {
        return Stream.of(
                "library",
                "clinic",
                "bakery",
                "travel",
                "v1/florist.json",
                "cloudformation/garage.yaml",
                "cloudformation/cinema.yaml",
                "terraform/desk.json");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void anImportedBotIsTheSameWhenItIsReadFromItsYaml(String name) {
        Bot bot = read(Fixture.path(name));

        Bot fromYaml = throughYaml(bot);

        assertThat(fromYaml).isEqualTo(bot);
        assertThat(RawExport.of(LexExport.of(fromYaml).zip()))
                .isEqualTo(RawExport.of(LexExport.of(bot).zip()));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aBotThatWasExportedIsTheSameBotWhenItIsImportedAgain(String name) throws IOException {
        Bot bot = read(Fixture.path(name));

        Path again = Files.write(folder.resolve("again.zip"), LexExport.of(bot).zip());

        assertThat(read(again)).isEqualTo(bot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library",
                "v1/florist.json",
                "cloudformation/garage.yaml",
                "cloudformation/cinema.yaml",
                "terraform/desk.json"
            })
    void nothingOfWhatWorksHereIsKeptApart(String name) {
        Bot bot = read(Fixture.path(name));

        assertThat(keptApart(bot)).isEmpty();
    }

    @Test
    void whatHasNoMeaningHereIsKeptApart() {
        Bot bot = read(Fixture.path("clinic"));

        assertThat(keptApart(bot))
                .containsExactly(
                        "AskTheDoctor [qnAIntentConfiguration]",
                        "BookVisit [slotPriorities]",
                        "FindLeaflet [kendraConfiguration]",
                        "AskTheDoctor [qnAIntentConfiguration]",
                        "BookVisit [slotPriorities]",
                        "FindLeaflet [kendraConfiguration]");
    }

    @Test
    void theSameBotMakesTheSameBytes() {
        Bot bot = read(Fixture.path("clinic"));

        assertThat(LexExport.of(bot).zip()).isEqualTo(LexExport.of(bot).zip());
    }

    private Bot throughYaml(Bot bot) {
        BotWriter.write(bot).forEach((file, text) -> {
            try {
                Files.writeString(folder.resolve(file), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return BotReader.read(folder).orThrow();
    }

    private static List<String> keptApart(Bot bot) {
        List<String> kept = new ArrayList<>();
        for (BotLocale locale : bot.locales()) {
            for (Intent intent : locale.intents()) {
                keep(kept, intent.name(), intent.lex());
                intent.slots().forEach(slot -> keep(kept, intent.name() + " " + slot.name(), slot.lex()));
            }
        }
        return kept;
    }

    private static void keep(List<String> kept, String place, LexMembers lex) {
        if (!lex.members().isEmpty()) {
            kept.add(place + " " + lex.members().keySet());
        }
    }

    private static Bot read(Path source) {
        LexBot bot = LexImport.read(source, Optional.empty(), "nameless");
        return bot.bot();
    }
}
