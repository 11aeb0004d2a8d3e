package dev.loquat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.report.Finding;
import dev.loquat.exchange.report.Finding.Fate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as people keep them: in parts, edited, in other encodings. What is made of them is a bot, and the report says how. */
class PartialExportTest {

    private static final String LOCALE = "library/BotLocales/en_US/";
    private static final String RENEW = LOCALE + "Intents/RenewLoan/Intent.json";
    private static final String UNTIL = LOCALE + "Intents/RenewLoan/Slots/Until/Slot.json";

    @TempDir
    Path folder;

    @Test
    void withoutItsFileALanguageIsCalledAsItsFolder() {
        LexBot bot = read(without(LOCALE + "BotLocale.json"));

        assertThat(bot.bot().locales()).extracting(BotLocale::id).containsExactly("en_US");
        assertThat(bot.bot().locales().get(0).intent("RenewLoan")).isPresent();
        assertThat(bot.report().of(Fate.APPROXIMATED))
                .extracting(Finding::feature)
                .contains("the language");
    }

    @Test
    void anIntentBesideItsBotIsInTheLanguageThatMostBotsSpeak() {
        Fixture library = Fixture.of("library");
        Fixture flat = new Fixture(Map.of(
                "Bot.json", library.files().get("library/Bot.json"),
                "Intent.json", library.files().get(RENEW),
                "Slot.json", library.files().get(UNTIL)));

        BotLocale locale = read(flat).bot().locales().get(0);

        assertThat(locale.id()).isEqualTo("en_US");
        assertThat(locale.intent("RenewLoan").orElseThrow().slots())
                .extracting(Slot::name)
                .containsExactly("Until");
    }

    @Test
    void withoutTheFileOfABotItsFolderNamesIt() {
        assertThat(read(without("library/Bot.json")).bot().name()).isEqualTo("library");
        assertThat(read(without("library/Bot.json", LOCALE + "BotLocale.json"))
                        .bot()
                        .name())
                .isEqualTo("library");
    }

    @Test
    void slotsOfAnIntentThatIsNotThereAreReported() {
        LexBot bot = read(without(RENEW));

        assertThat(bot.report().of(Fate.DROPPED)).extracting(Finding::feature).contains(UNTIL);
    }

    @Test
    void aLanguageOfWhichNoIntentIsLeftHasAFallbackIntent() {
        Fixture bare = new Fixture(Map.of(
                "library/Bot.json",
                Fixture.of("library").files().get("library/Bot.json"),
                LOCALE + "BotLocale.json",
                Fixture.of("library").files().get(LOCALE + "BotLocale.json")));

        assertThat(read(bare).bot().locales().get(0).intents())
                .extracting(Intent::isFallback)
                .containsExactly(true);
    }

    @Test
    void namesThatLexDoesNotTakeBecomeSimilarOnesWhereverTheyStand() {
        LexBot bot = read(changed(UNTIL, "\"Until\"", "\"Until when?\"")
                .with(RENEW, text(RENEW).replace("\"Until\"", "\"Until when?\"").replace("{Until}", "{Until when?}")));

        Intent renew = bot.bot().locales().get(0).intent("RenewLoan").orElseThrow();
        assertThat(renew.slots()).extracting(Slot::name).containsExactly("Title", "Until-when");
        assertThat(bot.report().lines()).anyMatch(line -> line.contains("it is called 'Until-when'"));
    }

    @Test
    void ofTwoIntentsWithTheSameNameTheFirstCounts() {
        LexBot bot = read(Fixture.of("library").with(LOCALE + "Intents/RenewLoanCopy/Intent.json", text(RENEW)));

        assertThat(bot.bot().locales().get(0).intents())
                .extracting(Intent::name)
                .containsOnlyOnce("RenewLoan");
        assertThat(bot.report().of(Fate.DROPPED)).extracting(Finding::feature).contains("another intent 'RenewLoan'");
    }

    @Test
    void numbersComeToTheNearestThatLexTakesAndGoBackAsTheyCame() {
        String bot = "library/Bot.json";
        Fixture library = Fixture.of("library");
        String json = new String(library.files().get(bot), StandardCharsets.UTF_8)
                .replaceFirst("\"idleSessionTTLInSeconds\": *\\d+", "\"idleSessionTTLInSeconds\": 7");
        Path zip = library.with(bot, json).zip(folder);

        LexBot read = LexImport.read(zip, Optional.empty(), "nameless");

        assertThat(read.bot().sessionTtl()).isEqualTo(Duration.ofMinutes(1));
        assertThat(read.report().lines())
                .anyMatch(line -> line.contains("the idleSessionTTLInSeconds 7, in whose place"));
        assertThat(RawExport.of(LexExport.of(read.bot()).zip())).isEqualTo(RawExport.of(zip));
    }

    @Test
    void aSlotThatNothingAsksForIsNotRequired() {
        Bot bot = read(Fixture.of("library")
                        .with(
                                UNTIL,
                                "{\"name\": \"Until\", \"slotTypeName\": \"AMAZON.Date\","
                                        + " \"valueElicitationSetting\": {\"slotConstraint\": \"Required\"}}"))
                .bot();

        Intent renew = bot.locales().get(0).intent("RenewLoan").orElseThrow();
        assertThat(renew.slot("Until").orElseThrow().isRequired()).isFalse();
    }

    @Test
    void aBotWhoseNameHasNoLatinLetterIsCalledAsTheCallerSays() {
        Bot bot = read(Fixture.of("library").with("library/Bot.json", "{\"name\": \"図書館\"}"))
                .bot();

        assertThat(bot.name()).isEqualTo("nameless");
    }

    @Test
    void encodingsOfOtherEditorsAreRead() {
        for (Charset charset :
                List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            Map<String, byte[]> files =
                    new LinkedHashMap<>(Fixture.of("library").files());
            files.replaceAll((path, content) -> new String(content, StandardCharsets.UTF_8)
                    .replace("\"RenewLoan\",", "\"RenewLoan\", \"description\": \"prêt\",")
                    .getBytes(charset));

            Bot bot = read(new Fixture(files)).bot();

            assertThat(bot.locales().get(0).intent("RenewLoan"))
                    .as(charset.name())
                    .isPresent();
        }
    }

    private LexBot read(Fixture fixture) {
        return LexImport.read(fixture.zip(folder), Optional.empty(), "nameless");
    }

    private static Fixture without(String... paths) {
        Map<String, byte[]> files = new LinkedHashMap<>(Fixture.of("library").files());
        files.keySet().removeAll(List.of(paths));
        return new Fixture(files);
    }

    private static Fixture changed(String path, String text, String other) {
        return Fixture.of("library").with(path, text(path).replace(text, other));
    }

    private static String text(String path) {
        return new String(Fixture.of("library").files().get(path), StandardCharsets.UTF_8);
    }
}
