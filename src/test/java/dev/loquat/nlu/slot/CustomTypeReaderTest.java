package dev.loquat.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomTypeReaderTest {

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
