package dev.loquat.nlu.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private final Grammar<String> grammar = Grammar.<String>builder()
            .constant("size", "(small|[very] large)", "a size")
            .constant("drink", "(tea|green tea)", "a drink")
            .row("order", "{size} {drink}", (parts, who) -> Optional.of(who + " wants " + parts.get(0, String.class)))
            .row("order", "{order} and {order}", (parts, who) -> Optional.of("both"))
            .row("order", "no {drink}", 0.5, (parts, who) -> Optional.empty())
            .build();

    @Test
    void buildsMeaningsFromThoseOfTheParts() {
        Chart chart = grammar.parse(Tokenizer.tokenize("bring me a very large green tea"), "Ann");

        assertThat(chart.longest("order"))
                .containsExactly(new Reading("order", 3, 7, "Ann wants a size", 1, "{size} {drink}"));
    }

    @Test
    void growsFromTheLeftAsWellAsFromTheRight() {
        Chart chart = grammar.parse(Tokenizer.tokenize("small tea and small tea and large tea"), "Ann");

        assertThat(chart.best("order").map(Reading::length)).contains(8);
    }

    @Test
    void findsNothingWhereTheMeaningIsEmpty() {
        Chart chart = grammar.parse(Tokenizer.tokenize("no tea"), "Ann");

        assertThat(chart.all("order")).isEmpty();
    }

    @Test
    void looksThroughHesitationsAndHyphens() {
        Chart chart = grammar.parse(Tokenizer.tokenize("small um green-tea"), "Ann");

        assertThat(chart.longest("order")).extracting(Reading::endToken).containsExactly(5);
    }

    @Test
    void listsTheLongestReadingsOnly() {
        Chart chart = grammar.parse(Tokenizer.tokenize("green tea or tea"), "Ann");

        assertThat(chart.longest("drink")).extracting(Reading::firstToken).containsExactly(0, 3);
    }

    @Test
    void findsTheReadingOfAStretch() {
        Chart chart = grammar.parse(Tokenizer.tokenize("green tea or tea"), "Ann");

        assertThat(chart.exactly("drink", 1, 2)).map(Reading::value).contains("a drink");
        assertThat(chart.exactly("drink", 0, 3)).isEmpty();
    }

    @Test
    void readsTokensByTheFormThatTheyHaveTogether() {
        Grammar<String> dashed = Grammar.<String>builder()
                .form(
                        "code",
                        (text, first) -> text.size() - first >= 3
                                        && text.normal(first + 1).equals("/")
                                ? Optional.of(new Form(first + 3, text.text(first, first + 3)))
                                : Optional.empty())
                .row("order", "bring {code}", (parts, who) -> Optional.of(parts.words(0)))
                .build();

        Chart chart = dashed.parse(Tokenizer.tokenize("please bring a/b now"), "Ann");

        assertThat(chart.best("order").map(Reading::value)).contains("a / b");
        assertThat(chart.best("order").map(Reading::endToken)).contains(5);
    }

    @Test
    void readsWhatStandsBeforeAHostileStretch() {
        Chart chart = grammar.parse(Tokenizer.tokenize("green tea or" + " small tea and".repeat(100)), "Ann");

        assertThat(chart.exactly("drink", 0, 2)).isPresent();
    }

    /** 512 tokens of which any two next to each other are one again have more readings than anybody could count. */
    @Test
    void triesNoMoreThanAFewHundredRowsForATokenHoweverManyWouldFit() {
        AtomicInteger tried = new AtomicInteger();
        Grammar<String> exploding = Grammar.<String>builder()
                .constant("one", "a", 1)
                .row("one", "{one} {one}", (parts, who) -> Optional.of(tried.incrementAndGet()))
                .row("one", "{one} {one} {one}", (parts, who) -> Optional.of(tried.incrementAndGet()))
                .build();

        exploding.parse(Tokenizer.tokenize("a ".repeat(512)), "Ann");

        assertThat(tried.get()).isPositive().isLessThan(512 * 300);
    }
}
