package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.DialogAction.ElicitationStyle;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.RuntimeHints.Hint;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function or a client says of the answer that it expects, its style and its values, counts when it is read. */
class ExpectedAnswersTest {

    private static final BotLocale ACCOUNTS = WrittenBot.locale("""
            intent OpenAccount
            slot First AMAZON.FirstName
            slot Last AMAZON.LastName
            slot Mail AMAZON.EmailAddress
            slot Post AMAZON.UKPostalCode
            slot Code AMAZON.AlphaNumeric
            slot Kind Kind
            slot Home Home
            piece Town AMAZON.City
            piece Person AMAZON.LastName
            open an account
            I want to open an account
            become a customer
            intent OpeningHours
            when are you open
            what are your hours
            type Kind: savings=deposit, giro=checking
            """);

    private static @Nullable NluModels models;
    private static @Nullable Understandings accounts;

    @BeforeAll
    static void train(@TempDir Path folder) {
        NluModels opened = new NluModels(new ModelStore(folder), Optional.empty());
        accounts = new Understandings(ACCOUNTS, opened.loadOrTrain("accounts", ACCOUNTS, Progress.SILENT));
        models = opened;
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(models).close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            First ; b o b                                                        ; bob
            First ; b as in boy o b                                              ; bob
            First ; my first name is x a n t h i p p e                           ; xanthippe
            First ; bob                                                          ; bob
            Last  ; d for dog, o e                                               ; doe
            Mail  ; b as in boy o b at example dot com                           ; bob@example.com
            Mail  ; bob@example.com                                              ; bob@example.com
            Post  ; s as in sugar w for william one a one a like apple a         ; SW1A 1AA
            Code  ; a b like bravo one two                                       ; ab12
            Kind  ; s a v i n g s                                                ; savings
            """)
    void whoIsAskedToSpellMaySpell(String slot, String text, String value) {
        for (ElicitationStyle style : List.of(ElicitationStyle.SPELL_BY_LETTER, ElicitationStyle.SPELL_BY_WORD)) {
            SlotReading answer =
                    bot().answering("OpenAccount", slot, style, text).answer().orElseThrow();

            assertThat(answer.value().text()).as(style.wireName()).isEqualToIgnoringCase(value);
            assertThat(answer.score()).isGreaterThan(0.8);
        }
    }

    @Test
    void whatWasSpelledStaysAsItWasSaid() {
        SlotReading answer = bot().answering("OpenAccount", "First", ElicitationStyle.SPELL_BY_LETTER, "it's b o b")
                .answer()
                .orElseThrow();

        assertThat(answer.value())
                .isInstanceOfSatisfying(
                        SlotValue.Scalar.class,
                        value -> assertThat(value.originalValue()).isEqualTo("b o b"));
    }

    @Test
    void anExpectedValueIsMeantForItsSlotWithoutFurtherSupport() {
        RuntimeHints hints = hints("First", new Hint(List.of("Xanthippe"), Map.of()));

        assertThat(opening(hints, "open an account xanthippe speaking")).containsEntry("First", "Xanthippe");
        assertThat(opening(RuntimeHints.NONE, "open an account xanthippe speaking"))
                .doesNotContainKey("First");
    }

    @Test
    void anExpectedAnswerIsSurerThanOneThatNobodyKnows() {
        DialogAction asked = DialogAction.elicitSlot("Last");
        RuntimeHints hints = hints("Last", new Hint(List.of("Quux Barbaz"), Map.of()));

        double expected = score(bot().expecting(hints, Optional.of("OpenAccount"), asked, "quux barbaz"));

        assertThat(expected)
                .isGreaterThan(0.9)
                .isGreaterThan(
                        score(bot().expecting(RuntimeHints.NONE, Optional.of("OpenAccount"), asked, "quux barbaz")));
    }

    @Test
    void theTypeStillDecidesWhetherItTakesAnExpectedValue() {
        DialogAction asked = DialogAction.elicitSlot("Kind");
        RuntimeHints hints = hints("Kind", new Hint(List.of("overdraft"), Map.of()));

        assertThat(bot().expecting(hints, Optional.of("OpenAccount"), asked, "overdraft")
                        .answer())
                .isEmpty();
    }

    @Test
    void piecesOfSlotsHaveExpectedValuesOfTheirOwn() {
        RuntimeHints hints =
                hints("Home", new Hint(List.of(), Map.of("Person", new Hint(List.of("Quux Barbaz"), Map.of()))));

        assertThat(opening(hints, "open an account at quux barbaz place")).containsEntry("Home", "Quux Barbaz");
    }

    private static Understandings bot() {
        return Objects.requireNonNull(accounts);
    }

    private static double score(Understanding understanding) {
        return understanding.answer().map(SlotReading::score).orElse(0.0);
    }

    private static RuntimeHints hints(String slot, Hint hint) {
        return new RuntimeHints(Map.of("OpenAccount", Map.of(slot, hint)));
    }

    private static Map<String, String> opening(RuntimeHints hints, String text) {
        Map<String, String> filled = new TreeMap<>();
        bot().expecting(hints, Optional.empty(), DialogAction.NONE, text).interpretations().stream()
                .filter(one -> one.intent().name().equals("OpenAccount"))
                .flatMap(one -> one.slotReadings().stream())
                .forEach(reading -> filled.put(reading.slot(), reading.value().text()));
        return filled;
    }
}
