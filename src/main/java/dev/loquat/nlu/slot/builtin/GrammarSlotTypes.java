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
        return new TimeSlotType(
                "AMAZON.Duration",
                List.of("duration-value"),
                List.of("lone-duration"),
                List.of("bare-duration"),
                Set.of(),
                List.of(),
                (value, context) -> List.of(duration((DurationRange) value)));
    }

    private static ResolvedValue duration(DurationRange range) {
        return new ResolvedValue(range.length().written(), range.amount());
    }

    static BuiltinSlotType time() {
        return new TimeSlotType(
                "AMAZON.Time",
                List.of("time", "today-part", "day-part", "clock-shift"),
                List.of(),
                List.of("bare-time", "now"),
                Set.of(
                        "at", "@", "around", "about", "by", "until", "till", "before", "after", "since", "from", "the",
                        "of", "in the", "for"),
                List.of("time", "bare-time"),
                LexTimes::time);
    }

    static BuiltinSlotType date() {
        return new TimeSlotType(
                "AMAZON.Date",
                List.of("date", "run-in", "today-part"),
                List.of(),
                List.of("lone-date", "bare-date", "said-date", "now"),
                Set.of("on", "for", "around", "about", "during", "@"),
                List.of("date", "lone-date", "bare-date", "said-date"),
                LexTimes::date);
    }

    /** A date with a time, or any other stretch of time. */
    static BuiltinSlotType dateTime() {
        return new TimeSlotType(
                "LOQUAT.DateTime",
                List.of("when", "date", "run-in", "time", "clock-shift", "open", "zoned"),
                List.of("lone-date", "lone-when", "lone-time"),
                List.of("bare-time", "bare-date", "bare-when", "bare-clock-range"),
                Set.of(
                        "at",
                        "@",
                        "on",
                        "in",
                        "for",
                        "during",
                        "of",
                        "about",
                        "the next",
                        "the last",
                        "the past",
                        "the previous",
                        "the following",
                        "the coming",
                        "the year",
                        "the calendar",
                        "the cy",
                        "the same",
                        "the eoy",
                        "the beginning",
                        "the start",
                        "the middle"),
                List.of("when", "date", "date-time", "time", "lone-date", "bare-date", "open", "zoned"),
                When::values);
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
}
