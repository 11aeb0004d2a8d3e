package dev.loquat.bot.yaml;

import dev.loquat.bot.LexMembers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Choices at random, and texts with all that can be mistaken in YAML. */
final class RandomParts {

    private static final String LONG =
            "a text that is as long as people write them when they have a lot to say to others, ";

    private static final List<String> LINES = List.of(
            "Plain words.",
            "no",
            "null",
            "~",
            "012",
            "10:30",
            "3.5",
            "1e3",
            "2020-11-25",
            "a: b",
            "a:b",
            "a #b",
            "# comment",
            "- item",
            "? question",
            ": colon",
            "ends with:",
            "[tier] and ((request))",
            "{City} is it",
            "for {Nights}, {Address.Zip}?",
            "'single'",
            "say \"hello\"",
            "it's \"both\"",
            "back\\slash",
            "*star",
            "&and",
            "!bang",
            "|",
            "> more",
            "%part",
            "@at",
            "`tick`",
            "a, b",
            "<speak>Hi</speak>",
            "été \uD83D\uDE00",
            "\u4F60\u597D",
            LONG + LONG,
            LONG + " with  two blanks, " + LONG,
            LONG.replace(' ', '_'));

    private static final List<String> ODD = List.of(
            " ",
            " before",
            "after ",
            "two\nlines",
            "two\n\n  indented\n    lines",
            " two\nlines",
            "lines\n",
            "trailing \nblank",
            "tab\there",
            "carriage\r\nreturn",
            "no-break\u00a0space",
            "next\u0085line",
            "separator\u2028line",
            LONG + LONG + "\n" + LONG,
            LONG + LONG + " ");

    private final Random random;

    RandomParts(Random random) {
        this.random = random;
    }

    boolean flip() {
        return random.nextBoolean();
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return flip() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> Optional<T> rarely(Supplier<T> value) {
        return random.nextInt(5) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> list(int most, Supplier<T> item) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> item.get())
                .toList();
    }

    <T> List<T> atLeastOne(int most, Supplier<T> item) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> item.get())
                .toList();
    }

    <T> Map<String, T> map(Supplier<String> key, Supplier<? extends T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        list(3, key).forEach(name -> map.put(name, value.get()));
        return map;
    }

    /** A text on one line with a character in it that can be seen. */
    String line() {
        return oneOf(LINES);
    }

    /** A text of any form, though not an empty one. */
    String prose() {
        return random.nextInt(4) == 0 ? oneOf(ODD) : line();
    }

    String anyText() {
        return random.nextInt(5) == 0 ? "" : prose();
    }

    Duration seconds() {
        return Duration.ofSeconds(oneOf(1, 20, 90, 120, 900));
    }

    LexMembers lex() {
        return random.nextInt(3) > 0 ? LexMembers.NONE : new LexMembers(members(2));
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        list(4, () -> oneOf("voiceSettings", "no", "x", "kendraConfiguration"))
                .forEach(name -> members.put(name, member(depth)));
        return members;
    }

    private Object member(int depth) {
        if (depth > 0 && flip()) {
            return flip() ? members(depth - 1) : list(3, () -> member(depth - 1));
        }
        return oneOf(anyText(), "true", "12", "1.5", true, false, 12, -3, 5_000_000_000L, 0.5, 1.0, 1.0E10, anyText());
    }
}
