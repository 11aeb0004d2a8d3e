package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Parts;
import java.time.LocalDate;
import java.util.Optional;

/** Dates in digits: 2026-03-04 everywhere, 3/4/2026 in the order of the locale. */
final class NumericDate {

    private static final int LENGTH_OF_A_YEAR = 4;

    private NumericDate() {}

    /** Reads {@code {digits} {digits}} or {@code {digits} {digits} {digits}}. */
    static Optional<LocalDate> read(Parts parts, BuiltinContext context) {
        String first = parts.get(0, String.class);
        String second = parts.get(1, String.class);
        if (first.length() == LENGTH_OF_A_YEAR && parts.size() == 3) {
            return of(first, second, parts.get(2, String.class));
        }
        boolean monthFirst = (context.region().equals("US") && isMonth(first)) || !isMonth(second);
        String month = monthFirst ? first : second;
        String day = monthFirst ? second : first;
        return parts.size() == 3
                ? of(parts.get(2, String.class), month, day)
                : small(month).flatMap(m -> small(day).flatMap(d -> Calendar.onOrAfter(context.today(), m, d)));
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        return year(year).flatMap(y -> small(month).flatMap(m -> small(day).flatMap(d -> Calendar.day(y, m, d))));
    }

    /** Two digits are of this century. */
    private static Optional<Integer> year(String digits) {
        if (digits.length() == LENGTH_OF_A_YEAR) {
            return Optional.of(Integer.valueOf(digits));
        }
        return digits.length() == 2 ? Optional.of(2000 + Integer.parseInt(digits)) : Optional.empty();
    }

    private static boolean isMonth(String digits) {
        return small(digits).filter(number -> number >= 1 && number <= 12).isPresent();
    }

    private static Optional<Integer> small(String digits) {
        return digits.length() <= 2 ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
