package dev.loquat.dialog.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.condition.Condition;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.UserInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, the parser and the evaluator together find what a naive reader of the tree finds. */
class ConditionPropertyTest {

    /** An expression whose truth is known without reading it; the binding is that of its outermost operator. */
    record Written(String text, boolean isTrue, Binding binding) {

        String within(Binding outer) {
            return binding.compareTo(outer) < 0 ? "(" + text + ")" : text;
        }
    }

    /** From the loosest to the tightest. */
    enum Binding {
        OR,
        AND,
        NOT,
        LEAF
    }

    private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");

    @Property
    void isWhatANaiveReadingOfTheTreeSays(@ForAll("expressions") Written written) {
        assertThat(holds(written.text())).as(written.text()).isEqualTo(written.isTrue());
    }

    @Property
    void isTheSameWithinParentheses(@ForAll("expressions") Written written) {
        assertThat(holds("((" + written.text() + ") )")).isEqualTo(written.isTrue());
        assertThat(holds("!(" + written.text() + ")")).isEqualTo(!written.isTrue());
    }

    @Provide
    Arbitrary<Written> expressions() {
        Arbitrary<Written> any = Arbitraries.lazyOf(
                this::numbers, this::texts, this::sets, this::negations, this::disjunctions, this::conjunctions);
        return any.filter(written -> written.text().length() < Condition.MAX_LENGTH - 6);
    }

    private Arbitrary<Written> disjunctions() {
        return Combinators.combine(expressions(), Arbitraries.of(" OR ", "||", " or ", "  ||\n"), expressions())
                .as((left, or, right) -> new Written(
                        left.within(Binding.OR) + or + right.within(Binding.AND),
                        left.isTrue() || right.isTrue(),
                        Binding.OR));
    }

    private Arbitrary<Written> conjunctions() {
        return Combinators.combine(expressions(), Arbitraries.of(" AND ", "&&", " and ", " && "), expressions())
                .as((left, and, right) -> new Written(
                        left.within(Binding.AND) + and + right.within(Binding.NOT),
                        left.isTrue() && right.isTrue(),
                        Binding.AND));
    }

    private Arbitrary<Written> negations() {
        return Combinators.combine(Arbitraries.of("NOT ", "!", "not ", "! "), expressions())
                .as((not, negated) -> new Written(not + negated.within(Binding.NOT), !negated.isTrue(), Binding.NOT));
    }

    /** {@code {n0}} to {@code {n4}} are the numbers 0 to 4. */
    private Arbitrary<Written> numbers() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 4);
        return Combinators.combine(
                        few, Arbitraries.of(COMPARISONS), few, Arbitraries.of("%d", "\"%d\"", "%d.0", " %d "))
                .as((slot, operator, constant, form) -> new Written(
                        "{n" + slot + "}" + operator + form.formatted(constant),
                        naively(operator, Integer.compare(slot, constant)),
                        Binding.LEAF));
    }

    /** {@code [a]} to {@code [c]} are their own names; {@code [z]} is not set. */
    private Arbitrary<Written> texts() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c");
        return Combinators.combine(Arbitraries.of("a", "b", "c", "z"), Arbitraries.of(COMPARISONS), names)
                .as((attribute, operator, constant) -> new Written(
                        "[" + attribute + "] " + operator + " \"" + constant + "\"",
                        !attribute.equals("z") && naively(operator, attribute.compareTo(constant)),
                        Binding.LEAF));
    }

    private Arbitrary<Written> sets() {
        return Arbitraries.of("[a]", "{n1}", "[z]", "{unfilled}", "((z))")
                .map(reference -> new Written(
                        "fn.IS_SET(" + reference + ")", List.of("[a]", "{n1}").contains(reference), Binding.LEAF));
    }

    private static boolean naively(String operator, int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean holds(String text) {
        Map<String, SlotValue> slots = IntStream.rangeClosed(0, 4)
                .boxed()
                .collect(Collectors.toMap(
                        number -> "n" + number,
                        number -> new SlotValue.Scalar("" + number, Optional.of("" + number), List.of())));
        SessionState state = SessionState.EMPTY
                .withIntent(new SessionIntent("Intent", slots, IntentState.IN_PROGRESS, ConfirmationState.NONE))
                .withSessionAttributes(Map.of("a", "a", "b", "B", "c", "c"));
        ReferenceValues values = new ReferenceValues(state, List.of(), UserInput.typed("", "request"));
        return new ConditionEvaluator(values).holds(Condition.parse(text));
    }
}
