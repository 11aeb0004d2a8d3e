package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The types whose values are categories of the grammar. */
final class GrammarSlotTypes {

    private GrammarSlotTypes() {}

    static BuiltinSlotType number() {
        return new NumberType(new GrammarSlotType(
                "AMAZON.Number", "number", "bare-number", Set.of(), (value, context) -> number(value)));
    }

    static BuiltinSlotType ordinal() {
        return new GrammarSlotType(
                "LOQUAT.Ordinal", "position", "bare-position", Set.of(), (value, context) -> position(value));
    }

    static BuiltinSlotType percentage() {
        return new GrammarSlotType(
                "AMAZON.Percentage", "percentage", "bare-number", Set.of(), (value, context) -> percentage(value));
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
        BigDecimal number = (BigDecimal) value;
        return List.of(new ResolvedValue(NumberRows.written(number), Resolution.Amount.of(number, "")));
    }

    /** {@code 3}; relative to an end {@code end-1}, to where one is {@code current+1}. */
    private static List<ResolvedValue> position(Object value) {
        return value instanceof PositionRows.Relative relative ? text(relative.written()) : number(value);
    }

    /** {@code 23.5%}; where a percentage is asked for a number is enough, and stays one. */
    private static List<ResolvedValue> percentage(Object value) {
        if (value instanceof PercentageRows.Share share) {
            String written = NumberRows.written(share.number()) + "%";
            return List.of(new ResolvedValue(written, Resolution.Amount.of(share.number(), "%")));
        }
        return number(value);
    }

    private static List<ResolvedValue> times(Object value) {
        return value instanceof ClockTime time
                ? time.written().stream().map(ResolvedValue::text).toList()
                : text(((DayPart) value).name());
    }
}
