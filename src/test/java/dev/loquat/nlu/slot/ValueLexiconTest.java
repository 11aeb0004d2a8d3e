package dev.loquat.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.SlotTypeValue;
import dev.loquat.nlu.text.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueLexiconTest {

    private final ValueLexicon drinks = new ValueLexicon(
            List.of(
                    new SlotTypeValue("flat white", List.of()),
                    new SlotTypeValue("cappuccino", List.of("capp")),
                    new SlotTypeValue("tea", List.of()),
                    new SlotTypeValue("black", List.of("without"))),
            Set.of("the", "capt"));

    @Test
    void trustsWhatIsWrittenExactlyMost() {
        assertThat(hit("Flat White")).hasValue(new ValueLexicon.Hit(0, 2, "flat white", 1.0));
        assertThat(hit("capp")).map(ValueLexicon.Hit::value).hasValue("cappuccino");
        assertThat(score("cappuccinos")).isBetween(0.9, 0.99);
        assertThat(score("flatwhite")).isBetween(0.85, 0.94);
        assertThat(score("capuccino")).isBetween(0.6, 0.8);
    }

    @Test
    void doesNotTakeOtherWordsForMisspellings() {
        assertThat(hit("capt")).isEmpty();
        assertThat(hit("sea")).isEmpty();
        assertThat(hit("cathedral")).isEmpty();
        assertThat(hit("with oat")).isEmpty();
    }

    private Optional<ValueLexicon.Hit> hit(String text) {
        return drinks.find(Tokenizer.tokenize(text)).stream().findFirst();
    }

    private double score(String text) {
        return hit(text).orElseThrow().score();
    }
}
