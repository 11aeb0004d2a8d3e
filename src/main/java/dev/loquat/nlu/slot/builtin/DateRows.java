package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.FixedTimes;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Recurrences;
import dev.loquat.nlu.time.Stretch;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.Within;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Days and months of the calendar: the category {@code date}; {@code lone-date} for what is one only when nothing else is said
 * ("march", "sun"), {@code bare-date} only where a date is asked for ("the fifth"); a {@link TimeExpression}. Needs
 * {@link NumberRows}, {@link OrdinalRows}, {@link YearRows}.
 */
final class DateRows {

    private static final double PERHAPS = 0.6;

    /** Months whose names are words of another meaning too. */
    private static final Set<Month> EVERYDAY = Set.of(Month.MARCH, Month.MAY);

    private static final Set<String> CURRENCY_SIGNS = Set.of("$", "€", "£", "¥");

    private DateRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addMonths(grammar);
        addDays(grammar);
        addMonthDays(grammar);
        addDaysOfYears(grammar);
        addMonthsOfYears(grammar);
        addBareDates(grammar);
    }

    private static void addMonths(Grammar.Builder<BuiltinContext> grammar) {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            String shortName = name.substring(0, 3);
            grammar.constant("month", name, month)
                    .constant(
                            EVERYDAY.contains(month) ? "lone-date" : "date", name, new Recurrences.MonthOfYear(month));
            grammar.row("month", shortName + " .", (parts, context) -> abbreviated(parts, month));
            if (month != Month.MAY) {
                grammar.constant("month", shortName, month);
            }
        }
        grammar.constant("month", "sept", Month.SEPTEMBER)
                .row("month", "sept .", (parts, context) -> abbreviated(parts, Month.SEPTEMBER))
                .row("lone-date", "{month}", DateRows::named)
                .row(
                        "date",
                        "{month} after next",
                        (parts, context) -> Optional.of(
                                new FixedTimes.Nth(1, new Recurrences.MonthOfYear(parts.get(0, Month.class)), true)))
                .row("date", "[in] (next|coming|upcoming|following) {month}", (parts, context) -> nth(parts, 0))
                .row("date", "[in] [the] (last|past|previous) {month}", (parts, context) -> nth(parts, -1))
                .row("date", "(in|during|all) {month}", DateRows::named)
                .row(
                        "date",
                        "this {month}",
                        (parts, context) -> parts.get(0, Month.class) == Month.MAY
                                ? Optional.empty()
                                : ofThisYear(parts.get(0, Month.class)))
                .row("lone-date", "this may", (parts, context) -> ofThisYear(Month.MAY));
    }

    /** The point at the end of all is that of the sentence. */
    private static Optional<Month> abbreviated(Parts parts, Month month) {
        return parts.following().isEmpty() ? Optional.empty() : Optional.of(month);
    }

    private static Optional<TimeExpression> named(Parts parts, BuiltinContext context) {
        return Optional.of(new Recurrences.MonthOfYear(parts.get(0, Month.class)));
    }

    private static Optional<TimeExpression> nth(Parts parts, int count) {
        return Optional.of(new FixedTimes.Nth(count, new Recurrences.MonthOfYear(parts.get(0, Month.class)), true));
    }

    private static Optional<TimeExpression> ofThisYear(Month month) {
        return Within.both(new Recurrences.MonthOfYear(month), new FixedTimes.Cycle(Grain.YEAR, 0));
    }

    private static void addDays(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("ordinal-day", "{ordinal}", (parts, context) -> dayOfMonth(parts.number(0)))
                .row("day", "{integer}", (parts, context) -> dayOfMonth(parts.number(0)))
                .same("day", "{ordinal-day}");
    }

    private static Optional<Integer> dayOfMonth(int day) {
        return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
    }

    private static void addMonthDays(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("month-day", "{month} [the] {day}", (parts, context) -> monthDay(parts, 0, 1))
                .row("month-day", "{month} [/|-] {day}", (parts, context) -> glued(parts, monthDay(parts, 0, 1)))
                .row(
                        "month-day",
                        "[the] {ordinal-day} [day] [of|in] {month}",
                        (parts, context) -> monthDay(parts, 1, 0))
                .row("month-day", "[the] {day} of {month}", (parts, context) -> monthDay(parts, 1, 0))
                .row("month-day", "{day} {month}", PERHAPS, DateRows::dayAndMonth)
                .row("month-day", "{day} [/|-] {month}", (parts, context) -> glued(parts, monthDay(parts, 1, 0)))
                .row(
                        "month-day",
                        "[the] ides of {month}",
                        (parts, context) -> Optional.of(ides(parts.get(0, Month.class))))
                .row("month-day", "{digits} / {digits}", PERHAPS, NumericDate::monthAndDay)
                .same("date", "{month-day}")
                .same("date", "on {month-day}")
                .row(
                        "date",
                        "this {month-day}",
                        (parts, context) ->
                                Within.both(parts.get(0, TimeExpression.class), new FixedTimes.Cycle(Grain.YEAR, 0)));
    }

    private static Recurrences.MonthDay ides(Month month) {
        boolean late = Set.of(Month.MARCH, Month.MAY, Month.JULY, Month.OCTOBER).contains(month);
        return new Recurrences.MonthDay(month, late ? 15 : 13);
    }

    /** "$12 December 27" is no 12th of December. */
    private static Optional<TimeExpression> dayAndMonth(Parts parts, BuiltinContext context) {
        return CURRENCY_SIGNS.contains(parts.preceding()) ? Optional.empty() : monthDay(parts, 1, 0);
    }

    private static Optional<TimeExpression> monthDay(Parts parts, int month, int day) {
        return monthDay(parts.get(month, Month.class), parts.number(day));
    }

    static Optional<TimeExpression> monthDay(Month month, int day) {
        return day <= month.maxLength() ? Optional.of(new Recurrences.MonthDay(month, day)) : Optional.empty();
    }

    private static <T> Optional<T> glued(Parts parts, Optional<T> meaning) {
        return parts.isGlued() ? meaning : Optional.empty();
    }

    private static void addDaysOfYears(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "{month-day} [,] [of|in] {year}", DateRows::dayOfYear)
                .row("date", "{month-day} [/|-] {year}", (parts, context) -> glued(parts, dayOfYear(parts, context)))
                .row(
                        "date",
                        "{day} [/|-] {month} [/|-] {short-year}",
                        (parts, context) ->
                                glued(parts, day(parts.number(2), parts.get(1, Month.class), parts.number(0))))
                .row(
                        "date",
                        "{year} [/|-] {month} [/|-] {day}",
                        (parts, context) ->
                                glued(parts, day(parts.number(0), parts.get(1, Month.class), parts.number(2))))
                .row(
                        "date",
                        "{year} [/|-] {day} [/|-] {month}",
                        (parts, context) ->
                                glued(parts, day(parts.number(0), parts.get(2, Month.class), parts.number(1))))
                .row(
                        "date",
                        "{month} [/|-] {year} [/|-] {day}",
                        (parts, context) ->
                                glued(parts, day(parts.number(1), parts.get(0, Month.class), parts.number(2))))
                .row(
                        "date",
                        "{day} [/|-] {year} [/|-] {month}",
                        (parts, context) ->
                                glued(parts, day(parts.number(1), parts.get(2, Month.class), parts.number(0))))
                .row("date", "{digits} (/|-|.) {digits} (/|-|.) {digits}", NumericDate::day)
                .row("loose-date", "{digits} (/|-|.) {digits} (/|-|.) {digits}", NumericDate::looseDay)
                .row("loose-date", "{digits} / {digits}", NumericDate::looseMonthAndDay)
                .row("date", "{digits}", (parts, context) -> NumericDate.compact(parts.get(0, String.class)))
                .row("bare-date", "{digits} {digits} {digits}", NumericDate::spacedDay)
                .row("said-date", "{integer} {integer}", NumericDate::saidMonthAndDay);
    }

    private static Optional<TimeExpression> dayOfYear(Parts parts, BuiltinContext context) {
        return parts.get(0, TimeExpression.class) instanceof Recurrences.MonthDay day
                ? day(parts.number(1), day.month(), day.day())
                : Optional.empty();
    }

    /** A day of a year; empty when the month has no such day. */
    static Optional<TimeExpression> day(int year, Month month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(new FixedTimes.Absolute(Stretch.of(date.atStartOfDay(), Grain.DAY)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void addMonthsOfYears(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "date",
                        "{month} [of|,|in] {year}",
                        (parts, context) -> month(parts.number(1), parts.get(0, Month.class)))
                .row(
                        "date",
                        "{month} (of|,|in) {short-year}",
                        (parts, context) -> month(parts.number(1), parts.get(0, Month.class)))
                .row(
                        "date",
                        "{month} [-|/] {year}",
                        (parts, context) -> glued(parts, month(parts.number(1), parts.get(0, Month.class))))
                .row("date", "{digits} (/|-) {digits}", NumericDate::monthOfYear);
    }

    static Optional<TimeExpression> month(int year, Month month) {
        return Optional.of(
                new FixedTimes.Absolute(Stretch.of(LocalDate.of(year, month, 1).atStartOfDay(), Grain.MONTH)));
    }

    private static void addBareDates(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "on the {ordinal-day}", DateRows::ofMonth)
                .row("lone-date", "the {ordinal-day}", DateRows::ofMonth)
                .row("bare-date", "[the] {day}", DateRows::ofMonth)
                .row("day-mention", "[on] the {day}", DateRows::ofMonth)
                .row("dotted-day", "{numeral}", NumericDate::dotted)
                .row("date", "on {dotted-day}", TimeParts::same)
                .same("bare-date", "{dotted-day}")
                .row("date", "on {ordinal-day}", DateRows::ofMonth)
                .row("lone-date", "{digits} - {digits}", NumericDate::dayAndMonth)
                .row("date", "[on] [the] {day} [day] (of|in) {month-period}", DateRows::ofPeriod);
    }

    private static Optional<TimeExpression> ofMonth(Parts parts, BuiltinContext context) {
        return Optional.of(new Recurrences.DayOfMonth(parts.number(0)));
    }

    private static Optional<TimeExpression> ofPeriod(Parts parts, BuiltinContext context) {
        return Within.both(new Recurrences.DayOfMonth(parts.number(0)), parts.get(1, TimeExpression.class));
    }
}
