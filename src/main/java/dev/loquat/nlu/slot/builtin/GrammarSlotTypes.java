package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The types that are grammars, each with the rows that it needs. */
final class GrammarSlotTypes {

    private GrammarSlotTypes() {}

    static BuiltinSlotType number() {
        return new GrammarSlotType(
                "AMAZON.Number",
                grammar(List.of(NumberRows::addTo)),
                "number",
                "number",
                Set.of(),
                value -> List.of(NumberRows.written((BigDecimal) value)));
    }

    static BuiltinSlotType percentage() {
        return new GrammarSlotType(
                "AMAZON.Percentage",
                grammar(List.of(NumberRows::addTo, PercentageRows::addTo)),
                "percentage",
                "bare-percentage",
                Set.of(),
                value -> List.of((String) value));
    }

    static BuiltinSlotType currency() {
        return new GrammarSlotType(
                "AMAZON.Currency",
                grammar(List.of(NumberRows::addTo, CurrencyRows::addTo)),
                "money",
                "bare-money",
                Set.of(),
                value -> List.of(((CurrencyRows.Money) value).written()));
    }

    static BuiltinSlotType duration() {
        return new GrammarSlotType(
                "AMAZON.Duration",
                grammar(List.of(NumberRows::addTo, DurationRows::addTo)),
                "duration",
                "duration",
                Set.of(),
                value -> List.of(((Span) value).written()));
    }

    static BuiltinSlotType time() {
        return new GrammarSlotType(
                "AMAZON.Time",
                grammar(List.of(NumberRows::addTo, DurationRows::addTo, TimeRows::addTo)),
                "time",
                "bare-time",
                Set.of(
                        "at", "around", "about", "by", "until", "till", "before", "after", "since", "from", "the", "of",
                        "in the"),
                GrammarSlotTypes::timeValues);
    }

    static BuiltinSlotType date() {
        return new GrammarSlotType(
                "AMAZON.Date",
                grammar(List.of(
                        NumberRows::addTo,
                        OrdinalRows::addTo,
                        DurationRows::addTo,
                        DateRows::addTo,
                        RelativeDateRows::addTo)),
                "date",
                "bare-date",
                Set.of("on"),
                value -> List.of(value.toString()));
    }

    private static List<String> timeValues(Object value) {
        return value instanceof ClockTime time ? time.written() : List.of(((DayPart) value).name());
    }

    private static Grammar<BuiltinContext> grammar(List<Consumer<Grammar.Builder<BuiltinContext>>> rows) {
        Grammar.Builder<BuiltinContext> builder = Grammar.builder();
        rows.forEach(some -> some.accept(builder));
        return builder.build();
    }
}
