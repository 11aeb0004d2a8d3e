package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.FixedTimes;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Stretch;
import dev.loquat.nlu.time.TimeExpression;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Years, decades and centuries: the category {@code year} (a number), {@code short-year} (the same, of two digits too), and rows
 * of {@code date} and {@code bare-date}. Needs {@link NumberRows}.
 */
final class YearRows {

    private static final int CENTURY = 100;
    private static final int DECADE = 10;

    /** Two digits up to here are of this century, as in Recognizers-Text. */
    private static final int LAST_OF_THIS_CENTURY = 39;

    private YearRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addNumbers(grammar);
        addYears(grammar);
        addLongTimes(grammar);
    }

    private static void addNumbers(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("year", "{digits}", (parts, context) -> inDigits(parts.get(0, String.class)))
                .row("year", "{below100} {below100}", (parts, context) -> spoken(parts.number(0), parts.number(1), 10))
                .row(
                        "year",
                        "{below100} (oh|o) {ones}",
                        (parts, context) -> spoken(parts.number(0), parts.number(1), 1))
                .row("year", "two thousand [and] {below100}", (parts, context) -> Optional.of(2000 + parts.number(0)))
                .constant("year", "two thousand", 2000)
                .same("short-year", "{year}")
                .row("short-year", "[']  {digits}", (parts, context) -> twoDigits(parts.get(0, String.class)));
    }

    private static Optional<Integer> inDigits(String digits) {
        return digits.length() == 4 ? plausible(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Optional<Integer> spoken(int century, int year, int least) {
        return year >= least ? plausible(CENTURY * century + year) : Optional.empty();
    }

    private static Optional<Integer> plausible(int year) {
        return year >= 1500 && year < 2200 ? Optional.of(year) : Optional.empty();
    }

    /** The century that two digits of a year are of. */
    static Optional<Integer> twoDigits(String digits) {
        if (digits.length() != 2) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits);
        return Optional.of(year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year);
    }

    private static void addYears(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "[in|during] [the] [calendar] year [of] {year}", YearRows::year)
                .row("date", "(in|during|of) {year}", YearRows::year)
                .row("date", "cy {short-year}", YearRows::year)
                .row("date", "= {year}", YearRows::year)
                .row("bare-date", "{year}", YearRows::year)
                .row("year-date", "{year}", YearRows::year)
                .row("date", "(in|the year) {digits} (bc|b.c.|b c)", (parts, context) -> beforeChrist(parts))
                .row("date", "(in|the year) {digits} (ad|a.d.|a d)", (parts, context) -> anyYear(parts));
    }

    private static Optional<TimeExpression> year(Parts parts, BuiltinContext context) {
        return Optional.of(year(parts.number(0)));
    }

    static TimeExpression year(int year) {
        return new FixedTimes.Absolute(Stretch.of(LocalDateTime.of(year, 1, 1, 0, 0), Grain.YEAR));
    }

    /** As Duckling, which knows no year zero either. */
    private static Optional<TimeExpression> beforeChrist(Parts parts) {
        String digits = parts.get(0, String.class);
        return digits.length() <= 4 ? Optional.of(year(-Integer.parseInt(digits))) : Optional.empty();
    }

    private static Optional<TimeExpression> anyYear(Parts parts) {
        String digits = parts.get(0, String.class);
        return digits.length() <= 4 ? Optional.of(year(Integer.parseInt(digits))) : Optional.empty();
    }

    private static void addLongTimes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "[the] {ordinal} century", (parts, context) -> century(parts.number(0)))
                .row("date", "[the] {year} s", (parts, context) -> decade(parts))
                .row("date", "[the] (next|coming) decade", (parts, context) -> decade(context, 1))
                .row("date", "[the] (last|past|previous) decade", (parts, context) -> decade(context, -1))
                .row("date", "(this|the current) decade", (parts, context) -> decade(context, 0));
    }

    private static Optional<TimeExpression> century(int number) {
        return number > 30 ? Optional.empty() : Optional.of(years((number - 1) * CENTURY, CENTURY));
    }

    private static Optional<TimeExpression> decade(Parts parts) {
        int year = parts.number(0);
        return parts.isGlued() && year % DECADE == 0 ? Optional.of(years(year, DECADE)) : Optional.empty();
    }

    private static Optional<TimeExpression> decade(BuiltinContext context, int ahead) {
        int present = context.today().getYear() / DECADE * DECADE;
        return Optional.of(years(present + ahead * DECADE, DECADE));
    }

    private static TimeExpression years(int first, int count) {
        LocalDateTime start = LocalDateTime.of(first, 1, 1, 0, 0);
        return new FixedTimes.Absolute(new Stretch(start, start.plusYears(count), Grain.YEAR));
    }
}
