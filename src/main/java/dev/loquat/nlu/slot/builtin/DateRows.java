package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/**
 * Days of the calendar: the category {@code date}, and {@code bare date} for what is one only where a date is asked for
 * ("the fifth", "march"); a {@link LocalDate}. {@link RelativeDateRows} has those that count from today. Needs
 * {@link NumberRows} and {@link OrdinalRows}.
 */
final class DateRows {

    private static final double PERHAPS = 0.6;

    private DateRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addMonths(grammar);
        addDays(grammar);
        addYears(grammar);
        addCalendarDates(grammar);
        addNumericDates(grammar);
        addBareDates(grammar);
        grammar.same("date", "{calendar-date}");
    }

    private static void addMonths(Grammar.Builder<BuiltinContext> grammar) {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            grammar.constant(
                    "month", "(" + name + "|" + name.substring(0, 3) + "|" + name.substring(0, 3) + " .)", month);
        }
        grammar.constant("month", "sept", Month.SEPTEMBER);
    }

    private static void addDays(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("ordinal-day", "{ordinal}", (parts, context) -> dayOfMonth(parts.number(0)))
                .row("day", "{integer}", (parts, context) -> dayOfMonth(parts.number(0)))
                .same("day", "{ordinal-day}");
    }

    private static Optional<Integer> dayOfMonth(int day) {
        return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
    }

    private static void addYears(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("year", "{digits}", (parts, context) -> year(parts.get(0, String.class)))
                .row("year", "{below100} {below100}", (parts, context) -> century(parts.number(0), parts.number(1), 10))
                .row(
                        "year",
                        "{below100} (oh|o) {ones}",
                        (parts, context) -> century(parts.number(0), parts.number(1), 1))
                .row("year", "two thousand [and] {below100}", (parts, context) -> Optional.of(2000 + parts.number(0)))
                .constant("year", "two thousand", 2000);
    }

    private static Optional<Integer> year(String digits) {
        return digits.length() == 4 ? plausible(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Optional<Integer> century(int century, int year, int least) {
        return year >= least ? plausible(100 * century + year) : Optional.empty();
    }

    private static Optional<Integer> plausible(int year) {
        return year >= 1800 && year < 2200 ? Optional.of(year) : Optional.empty();
    }

    private static void addCalendarDates(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "calendar-date",
                        "{month} [the] {day}",
                        (parts, context) -> Calendar.onOrAfter(context.today(), month(parts, 0), parts.number(1)))
                .row(
                        "calendar-date",
                        "{month} [the] {day} [,] [of] {year}",
                        (parts, context) -> Calendar.day(parts.number(2), month(parts, 0), parts.number(1)))
                .row("calendar-date", "[the] {ordinal-day} [of] {month}", DateRows::dayAndMonth)
                .row("calendar-date", "[the] {day} of {month}", DateRows::dayAndMonth)
                .row("calendar-date", "{day} {month}", PERHAPS, DateRows::dayAndMonth)
                .row(
                        "calendar-date",
                        "[the] {day} [of] {month} [,] {year}",
                        (parts, context) -> Calendar.day(parts.number(2), month(parts, 1), parts.number(0)));
    }

    private static Optional<LocalDate> dayAndMonth(Parts parts, BuiltinContext context) {
        return Calendar.onOrAfter(context.today(), month(parts, 1), parts.number(0));
    }

    private static int month(Parts parts, int index) {
        return parts.get(index, Month.class).getValue();
    }

    private static void addNumericDates(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("calendar-date", "{digits} / {digits}", PERHAPS, DateRows::numeric)
                .row("calendar-date", "{digits} (/|-|.) {digits} (/|-|.) {digits}", DateRows::numeric);
    }

    private static Optional<LocalDate> numeric(Parts parts, BuiltinContext context) {
        return parts.isGlued() && !parts.isGluedToWhatPrecedes() ? NumericDate.read(parts, context) : Optional.empty();
    }

    private static void addBareDates(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "date",
                        "on the {ordinal-day}",
                        (parts, context) -> Calendar.onOrAfter(context.today(), parts.number(0)))
                .row(
                        "bare-date",
                        "[the] {day}",
                        (parts, context) -> Calendar.onOrAfter(context.today(), parts.number(0)))
                .row("bare-date", "{month}", (parts, context) -> firstOf(context.today(), parts.get(0, Month.class)))
                .row(
                        "bare-date",
                        "{month} [of] {year}",
                        (parts, context) -> Calendar.day(parts.number(1), month(parts, 0), 1));
    }

    private static Optional<LocalDate> firstOf(LocalDate today, Month month) {
        boolean present = today.getMonth() == month;
        return present ? Optional.of(today.withDayOfMonth(1)) : Calendar.onOrAfter(today, month.getValue(), 1);
    }
}
