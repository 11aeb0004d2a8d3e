package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole numbers in words, up to the trillions. Categories for other grammars: {@code ones}, {@code teens}, {@code tens},
 * {@code zero}, {@code below100} and {@code integer} (0 to 99 in words or digits), all of them an {@link Integer};
 * {@code cardinal} (a {@link BigDecimal}) and {@code scaled}, what ends in "hundred", "thousand" and so on. Needs
 * {@link NumeralRows}.
 */
final class CardinalRows {

    static final List<String> ONES = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** With the misspellings that are frequent. */
    static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty",
            80, "ninety", 90, "ninty", 90);

    static final List<String> TEENS = List.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Words behind a number that multiply it. */
    private static final Map<String, BigDecimal> MULTIPLYING = Map.ofEntries(
            Map.entry("hundred", HUNDRED),
            Map.entry("hundreds", HUNDRED),
            Map.entry("thousand", BigDecimal.TEN.pow(3)),
            Map.entry("lakh", BigDecimal.TEN.pow(5)),
            Map.entry("lakhs", BigDecimal.TEN.pow(5)),
            Map.entry("million", BigDecimal.TEN.pow(6)),
            Map.entry("millions", BigDecimal.TEN.pow(6)),
            Map.entry("crore", BigDecimal.TEN.pow(7)),
            Map.entry("crores", BigDecimal.TEN.pow(7)),
            Map.entry("billion", BigDecimal.TEN.pow(9)),
            Map.entry("trillion", BigDecimal.TEN.pow(12)));

    /**
     * A number such as "three thousand", to which only less than a thousand may be added.
     *
     * @param value the number
     * @param scale what its last word counts
     */
    record Scaled(BigDecimal value, BigDecimal scale) {}

    private static final Set<String> NUMBER_WORDS = Stream.of(
                    ONES.stream(), TEENS.stream(), TENS.keySet().stream(), MULTIPLYING.keySet().stream())
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());

    private CardinalRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addSmall(grammar);
        addScales(grammar);
        grammar.row("cardinal", "{below100}", (parts, context) -> Optional.of(BigDecimal.valueOf(parts.number(0))))
                .row("cardinal", "{zero}", (parts, context) -> Optional.of(BigDecimal.ZERO))
                .row(
                        "cardinal",
                        "{scaled}",
                        (parts, context) ->
                                Optional.of(parts.get(0, Scaled.class).value()))
                .row("cardinal", "{scaled} [and|,] {cardinal}", CardinalRows::sum)
                .row("cardinal", "{scaled} and {digits}", (parts, context) -> withDigits(parts, 1))
                .row("cardinal", "{scaled} {digits}", (parts, context) -> withDigits(parts, 10));
    }

    private static void addSmall(Grammar.Builder<BuiltinContext> grammar) {
        for (int i = 0; i < ONES.size(); i++) {
            grammar.constant("ones", ONES.get(i), i + 1);
        }
        for (int i = 0; i < TEENS.size(); i++) {
            grammar.constant("teens", TEENS.get(i), i + 10);
        }
        TENS.forEach((word, value) -> {
            grammar.constant("tens", word, value);
            for (int i = 0; i < ONES.size(); i++) {
                grammar.constant("below100", word + ONES.get(i), value + i + 1);
            }
        });
        grammar.constant("zero", "(zero|nought|naught|nil|zilch)", 0)
                .same("below100", "({ones}|{teens}|{tens})")
                .row(
                        "below100",
                        "{tens} [-] {ones}",
                        (parts, context) -> Optional.of(parts.number(0) + parts.number(1)))
                .same("integer", "({below100}|{zero})")
                .row("integer", "{digits}", (parts, context) -> small(parts.get(0, String.class)));
    }

    /** Whether a word ends a number in words or digits. */
    static boolean endsNumber(String word) {
        return !word.isEmpty() && (Character.isDigit(word.charAt(word.length() - 1)) || NUMBER_WORDS.contains(word));
    }

    /** A number of at most two digits. */
    static Optional<Integer> small(String digits) {
        return digits.length() <= 2 ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static void addScales(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("scaled", "[a|an] hundred", new Scaled(HUNDRED, HUNDRED))
                .row(
                        "scaled",
                        "{below100} (hundred|hundreds)",
                        (parts, context) -> Optional.of(hundreds(BigDecimal.valueOf(parts.number(0)))))
                .row(
                        "scaled",
                        "({numeral}|{decimal-number}) (hundred|hundreds)",
                        (parts, context) -> Optional.of(hundreds(parts.get(0, BigDecimal.class))));
        scale(grammar, "thousand", "thousands", 3);
        scale(grammar, "(lakh|lac|lkh)", "(lakhs|lacs|lkhs)", 5);
        scale(grammar, "(million|mln)", "(millions|mlns)", 6);
        scale(grammar, "(crore|krore|cr|koti)", "(crores|krores|crs|krs|kotis)", 7);
        scale(grammar, "(billion|bln)", "(billions|blns)", 9);
        scale(grammar, "(trillion|tln)", "(trillions|tlns)", 12);
        grammar.row("scaled", "{cardinal} {scale}", CardinalRows::scaled)
                .row("scaled", "({numeral}|{decimal-number}|{mixed}) {scale}", CardinalRows::scaled)
                .row("scaled", "{fraction} [a|of a] {scale}", CardinalRows::scaled)
                .row("scaled", "quarter [of a] {scale}", (parts, context) -> share(parts, QUARTER))
                .row("scaled", "three quarter {scale}", (parts, context) -> share(parts, THREE_QUARTERS))
                .constant("scaled", "half a hundred", hundreds(HALF));
        addSome(grammar, "[a] (couple|pair) [of]", 2);
        addSome(grammar, "[a] few", 3);
    }

    private static void addSome(Grammar.Builder<BuiltinContext> grammar, String some, int count) {
        BigDecimal number = BigDecimal.valueOf(count);
        grammar.row("scaled", some + " {scale}", (parts, context) -> share(parts, number))
                .constant("scaled", some + " (hundred|hundreds)", hundreds(number));
    }

    private static void scale(Grammar.Builder<BuiltinContext> grammar, String one, String many, int power) {
        BigDecimal scale = BigDecimal.TEN.pow(power);
        grammar.constant("scale", one, scale)
                .constant("scale", many, scale)
                .constant("scaled", "[a|an] " + one, new Scaled(scale, scale));
    }

    private static Scaled hundreds(BigDecimal count) {
        return new Scaled(count.multiply(HUNDRED), HUNDRED);
    }

    private static Optional<Scaled> share(Parts parts, BigDecimal count) {
        BigDecimal scale = parts.get(0, BigDecimal.class);
        return Optional.of(new Scaled(scale.multiply(count), scale));
    }

    /** "Two hundred thousand", not "one thousand two thousand". */
    private static Optional<Scaled> scaled(Parts parts, BuiltinContext context) {
        BigDecimal count = parts.get(0, BigDecimal.class);
        BigDecimal scale = parts.get(1, BigDecimal.class);
        boolean isDigits = Character.isDigit(parts.firstWord(0).charAt(0));
        return count.signum() > 0 && (isDigits || count.compareTo(scale) < 0)
                ? Optional.of(new Scaled(count.multiply(scale), scale))
                : Optional.empty();
    }

    private static Optional<BigDecimal> sum(Parts parts, BuiltinContext context) {
        Scaled scaled = parts.get(0, Scaled.class);
        BigDecimal rest = parts.get(1, BigDecimal.class);
        boolean descending = rest.signum() > 0 && rest.compareTo(scaled.scale()) < 0;
        BigDecimal sum = scaled.value().add(rest);
        return descending && !isTorn(sum, scaled.scale(), parts.following()) ? Optional.of(sum) : Optional.empty();
    }

    /** Whether the last part of a sum belongs to what follows: "two hundred and two" in "two hundred and two hundred". */
    private static boolean isTorn(BigDecimal sum, BigDecimal scale, String following) {
        BigDecimal multiplier = MULTIPLYING.getOrDefault(following, BigDecimal.ZERO);
        return multiplier.compareTo(scale) >= 0 && multiplier.compareTo(sum) <= 0;
    }

    /** "3 hundred and 21"; without "and" not "2 million 5", which may be two numbers. */
    private static Optional<BigDecimal> withDigits(Parts parts, int least) {
        Scaled scaled = parts.get(0, Scaled.class);
        String digits = parts.get(1, String.class);
        if (digits.length() > 3 || parts.runsOn()) {
            return Optional.empty();
        }
        BigDecimal rest = new BigDecimal(digits);
        BigDecimal sum = scaled.value().add(rest);
        boolean descending = rest.intValue() >= least && rest.compareTo(scaled.scale()) < 0;
        return descending && !isTorn(sum, scaled.scale(), parts.following()) ? Optional.of(sum) : Optional.empty();
    }
}
