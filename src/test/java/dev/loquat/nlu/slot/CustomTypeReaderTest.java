package dev.loquat.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomTypeReaderTest {

    private static final BuiltinSlotTypes BUILTINS = BuiltinSlotTypes.english();

    private static final BuiltinContext CONTEXT =
            new BuiltinContext(ZonedDateTime.parse("2026-03-02T09:00:00-05:00"), "en_US");

    @Test
    void anOpenTypeTakesWordsThatNobodyHasListed() {
        assertThat(accepted("huge!")).hasValue("huge!");
        assertThat(accepted("12 \"")).hasValue("12 \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "?!..", "\u2026"})
    void anOpenTypeTakesNoMarksAlone(String marks) {
        assertThat(accepted(marks)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AB123456, AB123456",
        "it's ab 123 456, ab123456",
        "AB-123-456 please, AB123456",
        "a b one two three four five six, ab123456",
        "alpha bravo double one two two three three, ab112233",
        "A123456, none",
        "ABC123456, none"
    })
    void aPatternTakesCodesHoweverTheyAreGroupedOrSpelled(String text, String value) {
        SlotType type = new SlotType(
                "ParcelCode",
                Optional.of("AMAZON.AlphaNumeric"),
                SlotType.Resolution.TOP_RESOLUTION,
                List.of(),
                Optional.of("[A-Z]{2}[0-9]{6}"));

        assertThat(answered(type, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"778-58-6120, 778-58-6120", "it is 778-58-6120, 778-58-6120", "778586120, none", "77-858-6120, none"})
    void aPatternWithHyphensTakesCodesThatAreWrittenWithThem(String text, String value) {
        SlotType type = new SlotType(
                "SecurityNumber",
                Optional.of("AMAZON.AlphaNumeric"),
                SlotType.Resolution.ORIGINAL_VALUE,
                List.of(),
                Optional.of("[0-9]{3}-[0-9]{2}-[0-9]{4}"));

        assertThat(answered(type, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"the airport at home, SFO", "o'hare, ORD", "XYZZY, XYZZY"})
    void aTypeThatNarrowsABuiltInOneAddsItsOwnValues(String text, String value) {
        SlotType type = new SlotType(
                "MyAirport",
                Optional.of("LOQUAT.Airport"),
                SlotType.Resolution.TOP_RESOLUTION,
                List.of(new SlotTypeValue("SFO", List.of("airport at home"))),
                Optional.empty());

        assertThat(answered(type, text)).isEqualTo(value);
    }

    private static String answered(SlotType type, String text) {
        return new CustomTypeReader(type, type.parent().flatMap(BUILTINS::find), Set.of())
                .answer(Tokenizer.tokenize(text), CONTEXT)
                .map(value -> value.value().text())
                .orElse("none");
    }

    private static Optional<String> accepted(String text) {
        SlotType type = new SlotType(
                "Size",
                Optional.empty(),
                SlotType.Resolution.ORIGINAL_VALUE,
                List.of(new SlotTypeValue("small", List.of())),
                Optional.empty());
        TokenizedText tokens = Tokenizer.tokenize(text);
        return new CustomTypeReader(type, Optional.empty(), Set.of())
                .accept(tokens, 0, tokens.size(), CONTEXT)
                .map(value -> value.value().text());
    }
}
