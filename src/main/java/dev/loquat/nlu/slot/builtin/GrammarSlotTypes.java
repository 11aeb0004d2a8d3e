package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.CurrencyRows.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The types whose values are categories of the grammar. */
final class GrammarSlotTypes {

    private GrammarSlotTypes() {}

    static BuiltinSlotType number() {
        return new NumberType(
                new GrammarSlotType("AMAZON.Number", "number", "number", Set.of(), (value, context) -> number(value)));
    }

    static BuiltinSlotType percentage() {
        return new GrammarSlotType(
                "AMAZON.Percentage", "percentage", "bare-percentage", Set.of(), (value, context) -> text(value));
    }

    static BuiltinSlotType currency() {
        return new GrammarSlotType(
                "AMAZON.Currency", "money", "bare-money", Set.of(), (value, context) -> money((Money) value));
    }

    static BuiltinSlotType duration() {
        return new GrammarSlotType(
                "AMAZON.Duration",
                "duration",
                "bare-duration",
                Set.of(),
                (value, context) -> text(((Span) value).written()));
    }

    static BuiltinSlotType time() {
        return new GrammarSlotType(
                "AMAZON.Time",
                "time",
                "bare-time",
                Set.of(
                        "at", "around", "about", "by", "until", "till", "before", "after", "since", "from", "the", "of",
                        "in the"),
                (value, context) -> times(value));
    }

    static BuiltinSlotType date() {
        return new GrammarSlotType(
                "AMAZON.Date", "date", "bare-date", Set.of("on"), (value, context) -> text(value.toString()));
    }

    private static List<ResolvedValue> text(Object written) {
        return List.of(ResolvedValue.text((String) written));
    }

    private static List<ResolvedValue> number(Object value) {
        return List.of(new ResolvedValue(NumberRows.written(value), Resolution.Amount.of((BigDecimal) value, "")));
    }

    private static List<ResolvedValue> money(Money money) {
        return List.of(new ResolvedValue(money.written(), Resolution.Amount.of(money.amount(), money.currency())));
    }

    private static List<ResolvedValue> times(Object value) {
        return value instanceof ClockTime time
                ? time.written().stream().map(ResolvedValue::text).toList()
                : text(((DayPart) value).name());
    }
}
