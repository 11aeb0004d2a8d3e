package dev.loquat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Slot;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.report.Finding;
import dev.loquat.exchange.report.Finding.Fate;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads to things that an export does not have does nothing here, is reported, and goes back as it came. */
class KnownNamesTest {

    private static final String LOCALE = "travel/BotLocales/en_US/";

    @TempDir
    Path folder;

    private final LexBot travel = read(Fixture.path("travel"));
    private final Intent hotel = intent(travel);

    @Test
    void aConditionThatCannotBeReadTakesItsBranchWithIt() {
        Slot nights = hotel.slot("Nights").orElseThrow();

        assertThat(nights.capture().captured().conditional().orElseThrow().branches())
                .extracting(branch -> branch.condition().text())
                .containsExactly("{Nights} > 28");
    }

    @Test
    void ofAConditionalWithoutBranchesTheDefaultIsLeft() {
        assertThat(hotel.initialResponse().outcome().conditional()).isEmpty();
        assertThat(hotel.initialResponse().outcome().next().flatMap(NextStep::slotToElicit))
                .contains("Location");
        assertThat(hotel.closing().outcome().next().map(NextStep::type)).contains(NextStep.Type.END_CONVERSATION);
    }

    @Test
    void aSlotTypeThatIsNotThereTakesAnything() {
        assertThat(hotel.slot("RoomType").orElseThrow().type()).isEqualTo("AMAZON.FreeFormInput");
    }

    @Test
    void theReportNamesAllOfIt() {
        assertThat(travel.report().of(Fate.APPROXIMATED))
                .extracting(Finding::feature)
                .contains(
                        "a branch on the condition '{Nights} is many', which cannot be read",
                        "the slot type 'Lounge', in whose place there is AMAZON.FreeFormInput");
    }

    @Test
    void aStepToASlotThatIsNotThereGivesWayToTheDefaultPath() {
        LexBot without = read(without("Intents/BookHotel/Slots/RoomType").zip(folder));

        assertThat(intent(without)
                        .slot("Nights")
                        .orElseThrow()
                        .capture()
                        .captured()
                        .conditional()
                        .orElseThrow()
                        .otherwise()
                        .next())
                .isEmpty();
        assertThat(without.report().of(Fate.APPROXIMATED))
                .extracting(Finding::feature)
                .contains("a step to the slot 'RoomType', which is not there");
    }

    @Test
    void aStepToAnIntentThatIsNotThereGivesWayToTheDefaultPath() {
        String toFilm = """
                {"name": "Direct", "initialResponseSetting": {"nextStep": {
                  "dialogAction": {"type": "StartIntent"}, "intent": {"name": "Cinema"}}}}
                """;

        LexBot bot = read(Fixture.of("travel")
                .with(LOCALE + "Intents/Direct/Intent.json", toFilm)
                .zip(folder));

        assertThat(bot.bot()
                        .locales()
                        .get(0)
                        .intent("Direct")
                        .orElseThrow()
                        .initialResponse()
                        .outcome()
                        .next())
                .isEmpty();
    }

    private static Fixture without(String part) {
        TreeMap<String, byte[]> files = new TreeMap<>(Fixture.of("travel").files());
        files.keySet().removeIf(path -> path.startsWith(LOCALE + part));
        return new Fixture(files);
    }

    private static Intent intent(LexBot bot) {
        BotLocale locale = bot.bot().locales().get(0);
        return locale.intent("BookHotel").orElseThrow();
    }

    private static LexBot read(Path source) {
        return LexImport.read(source, Optional.empty(), "nameless");
    }
}
