package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.TimeExpression;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Optional;
import java.util.Set;

/**
 * Dates in digits: 2026-03-04 and 20260304 everywhere, 3/4/2026 in the order of the locale. What is no date in that order is read
 * in the other one.
 */
final class NumericDate {

    private static final int LENGTH_OF_A_YEAR = 4;

    /** Where the month stands first, says the Unicode CLDR; South Africa writes both ways, and Duckling reads it so. */
    private static final Set<String> MONTH_FIRST = Set.of("US", "CA", "PH", "ZA", "PR", "GU");

    /** Marks before which a date may begin. */
    private static final Set<String> OPENING = Set.of("(", "[", "\"", "'", ":", ",");

    private static final int MOST_MONTHS = 12;

    private NumericDate() {}

    /** Reads {@code {digits} {digits}}: 3/4, but 24/7 is day and night. */
    static Optional<TimeExpression> monthAndDay(Parts parts, BuiltinContext context) {
        boolean isAlways = digits(parts, 0).equals("24") && digits(parts, 1).equals("7");
        return isAlways || isBroken(parts)
                ? Optional.empty()
                : monthAndDay(digits(parts, 0), digits(parts, 1), context);
    }

    /** The same behind something with which it was written together. */
    static Optional<TimeExpression> looseMonthAndDay(Parts parts, BuiltinContext context) {
        return parts.isGlued() ? monthAndDay(digits(parts, 0), digits(parts, 1), context) : Optional.empty();
    }

    /** Reads {@code {digits} {digits}}: 15-2 where the day stands first; elsewhere it is a range. */
    static Optional<TimeExpression> dayAndMonth(Parts parts, BuiltinContext context) {
        return MONTH_FIRST.contains(context.region()) ? Optional.empty() : monthAndDay(parts, context);
    }

    /** "Twelve twenty four", as 12/24 is read aloud where the month stands first; "five five" is no more likely that than a number. */
    static Optional<TimeExpression> saidMonthAndDay(Parts parts, BuiltinContext context) {
        boolean fits = MONTH_FIRST.contains(context.region())
                && Character.isLetter(parts.firstWord(0).charAt(0))
                && Character.isLetter(parts.firstWord(1).charAt(0))
                && parts.number(1) > MOST_MONTHS;
        return fits
                ? month(Integer.toString(parts.number(0))).flatMap(month -> DateRows.monthDay(month, parts.number(1)))
                : Optional.empty();
    }

    /** The same, where it is certain that it is a date. */
    static Optional<TimeExpression> monthAndDay(String first, String second, BuiltinContext context) {
        boolean monthFirst = isMonthFirst(first, second, context);
        String month = monthFirst ? first : second;
        String day = monthFirst ? second : first;
        return month(month).flatMap(m -> small(day).flatMap(d -> DateRows.monthDay(m, d)));
    }

    /** Reads {@code {digits} {digits}}: 3/2026, 2026-03. */
    static Optional<TimeExpression> monthOfYear(Parts parts, BuiltinContext context) {
        if (isBroken(parts)) {
            return Optional.empty();
        }
        boolean yearFirst = digits(parts, 0).length() == LENGTH_OF_A_YEAR;
        String year = digits(parts, yearFirst ? 0 : 1);
        String month = digits(parts, yearFirst ? 1 : 0);
        return year.length() == LENGTH_OF_A_YEAR
                ? month(month).flatMap(m -> DateRows.month(Integer.parseInt(year), m))
                : Optional.empty();
    }

    /** Reads {@code {digits} {digits} {digits}}: 2026-03-04, 3/4/2026, 3/4/26. */
    static Optional<TimeExpression> day(Parts parts, BuiltinContext context) {
        return isBroken(parts) ? Optional.empty() : ordered(parts, context);
    }

    /** The same behind something with which it was written together. */
    static Optional<TimeExpression> looseDay(Parts parts, BuiltinContext context) {
        return parts.isGlued() ? ordered(parts, context) : Optional.empty();
    }

    /** The same with blanks between: 3 4 2026. */
    static Optional<TimeExpression> spacedDay(Parts parts, BuiltinContext context) {
        return digits(parts, 2).length() == LENGTH_OF_A_YEAR ? ordered(parts, context) : Optional.empty();
    }

    private static Optional<TimeExpression> ordered(Parts parts, BuiltinContext context) {
        String first = digits(parts, 0);
        String second = digits(parts, 1);
        String third = digits(parts, 2);
        if (first.length() == LENGTH_OF_A_YEAR) {
            return of(first, second, third);
        }
        return isMonthFirst(first, second, context) ? of(third, first, second) : of(third, second, first);
    }

    /** Reads the number 7.6 as a day of a month. */
    static Optional<TimeExpression> dotted(Parts parts, BuiltinContext context) {
        String number = parts.get(0, BigDecimal.class).toPlainString();
        int point = number.indexOf('.');
        return point < 0 || parts.isGluedToWhatPrecedes()
                ? Optional.empty()
                : monthAndDay(number.substring(0, point), number.substring(point + 1), context);
    }

    /** Reads 20260304. */
    static Optional<TimeExpression> compact(String digits) {
        boolean plausible = digits.length() == 8 && (digits.startsWith("19") || digits.startsWith("20"));
        return plausible ? of(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6)) : Optional.empty();
    }

    private static Optional<TimeExpression> of(String year, String month, String day) {
        return year(year).flatMap(y -> month(month).flatMap(m -> small(day).flatMap(d -> DateRows.day(y, m, d))));
    }

    private static boolean isBroken(Parts parts) {
        return !parts.isGlued() || (parts.isGluedToWhatPrecedes() && !OPENING.contains(parts.preceding()));
    }

    private static boolean isMonthFirst(String first, String second, BuiltinContext context) {
        return MONTH_FIRST.contains(context.region())
                ? month(first).isPresent()
                : month(second).isEmpty();
    }

    private static Optional<Integer> year(String digits) {
        return digits.length() == LENGTH_OF_A_YEAR ? Optional.of(Integer.valueOf(digits)) : YearRows.twoDigits(digits);
    }

    private static Optional<Month> month(String digits) {
        return small(digits).filter(number -> number >= 1 && number <= 12).map(Month::of);
    }

    private static Optional<Integer> small(String digits) {
        return digits.length() <= 2 ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static String digits(Parts parts, int index) {
        return parts.get(index, String.class);
    }
}
