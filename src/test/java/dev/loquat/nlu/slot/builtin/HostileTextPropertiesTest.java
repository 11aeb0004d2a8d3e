package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HostileTextPropertiesTest {

    /** Of processor time: a warm type needs less than 5 ms, one that is not compiled yet gets more, and a second go. */
    private static final long MOST_NANOS = 60_000_000L;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int MOST_RUNS = 3;

    private static final BuiltinSlotTypes TYPES = BuiltinSlotTypes.english();

    @Property(tries = 60)
    void everyTypeReadsAnyTextInTimeAndStaysInside(@ForAll("texts") String text) {
        TokenizedText tokens = Tokenizer.tokenize(text.length() > 1024 ? text.substring(0, 1024) : text);
        for (BuiltinSlotType type : TYPES.all()) {
            List<BuiltinMatch> matches = type.find(tokens, Values.CONTEXT);

            assertThat(quickestRun(type, tokens)).as(type.name()).isLessThan(MOST_NANOS);
            assertThat(matches).allSatisfy(match -> {
                assertThat(match.firstToken()).isBetween(0, match.endToken() - 1);
                assertThat(match.endToken()).isLessThanOrEqualTo(tokens.size());
                assertThat(match.score()).isBetween(0.0, 1.0);
            });
        }
    }

    @Property(tries = 30)
    void theSameTextReadsTheSame(@ForAll("texts") String text) {
        TokenizedText tokens = Tokenizer.tokenize(text);
        for (BuiltinSlotType type : TYPES.all()) {
            assertThat(type.find(tokens, Values.CONTEXT)).isEqualTo(type.find(tokens, Values.CONTEXT));
        }
    }

    private static long quickestRun(BuiltinSlotType type, TokenizedText text) {
        long quickest = Long.MAX_VALUE;
        for (int run = 0; run < MOST_RUNS && quickest >= MOST_NANOS; run++) {
            BuiltinContext unread = new BuiltinContext(Values.CONTEXT.now(), Values.CONTEXT.localeId());
            long start = CLOCK.getCurrentThreadCpuTime();
            type.find(text, unread);
            type.answer(text, unread);
            quickest = Math.min(quickest, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return quickest;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "one",
                "two",
                "twenty",
                "hundred",
                "thousand",
                "point",
                "and",
                "a",
                "half",
                "past",
                "to",
                "at",
                "@",
                ".",
                "-",
                "1",
                "12",
                "2026",
                "/",
                ":",
                "march",
                "third",
                "of",
                "friday",
                "next",
                "week",
                "from",
                "in",
                "days",
                "hour",
                "morning",
                "pm",
                "double",
                "dot",
                "com",
                "new",
                "york",
                "$",
                "%",
                "the",
                "day",
                "after",
                "before",
                "yes",
                "no",
                "(",
                ",",
                "\"",
                "double",
                "u",
                "👍",
                "main",
                "street",
                "www",
                "slash",
                "JFK",
                "plus");
        Arbitrary<String> repeated =
                words.list().ofMinSize(1).ofMaxSize(3).map(some -> (String.join(" ", some) + " ").repeat(200));
        Arbitrary<String> mixed = words.list().ofMaxSize(250).map(some -> String.join(" ", some));
        return Arbitraries.oneOf(repeated, mixed, Arbitraries.strings().ofMaxLength(1024));
    }
}
