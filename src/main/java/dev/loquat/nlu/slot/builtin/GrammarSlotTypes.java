package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The types whose values are categories of the grammar. */
final class GrammarSlotTypes {

    private GrammarSlotTypes() {}

    static BuiltinSlotType number() {
        return new NumberType(new GrammarSlotType(
                "AMAZON.Number",
                "number",
                "number",
                Set.of(),
                value -> List.of(NumberRows.written((BigDecimal) value))));
    }

    static BuiltinSlotType percentage() {
        return new GrammarSlotType(
                "AMAZON.Percentage", "percentage", "bare-percentage", Set.of(), value -> List.of((String) value));
    }

    static BuiltinSlotType currency() {
        return new GrammarSlotType(
                "AMAZON.Currency",
                "money",
                "bare-money",
                Set.of(),
                value -> List.of(((CurrencyRows.Money) value).written()));
    }

    static BuiltinSlotType duration() {
        return new GrammarSlotType(
                "AMAZON.Duration", "duration", "bare-duration", Set.of(), value -> List.of(((Span) value).written()));
    }

    static BuiltinSlotType time() {
        return new GrammarSlotType(
                "AMAZON.Time",
                "time",
                "bare-time",
                Set.of(
                        "at", "around", "about", "by", "until", "till", "before", "after", "since", "from", "the", "of",
                        "in the"),
                GrammarSlotTypes::timeValues);
    }

    static BuiltinSlotType date() {
        return new GrammarSlotType(
                "AMAZON.Date", "date", "bare-date", Set.of("on"), value -> List.of(value.toString()));
    }

    private static List<String> timeValues(Object value) {
        return value instanceof ClockTime time ? time.written() : List.of(((DayPart) value).name());
    }
}
