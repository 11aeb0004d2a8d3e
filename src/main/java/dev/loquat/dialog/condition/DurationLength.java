package dev.loquat.dialog.condition;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an ISO duration such as {@code P2YT3H10M} is, years and months at their mean length. A {@code T} may be missing where
 * nothing is in doubt: Lex's own examples write {@code P2H}.
 */
final class DurationLength {

    private static final Pattern DURATION = Pattern.compile("P(?=\\d|T\\d)"
            + amount("Y")
            + amount("M")
            + amount("W")
            + amount("D")
            + "T?"
            + amount("H")
            + amount("M")
            + amount("S"));

    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.WEEKS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS);

    private DurationLength() {}

    private static String amount(String unit) {
        return "(?:(\\d{1,18}(?:\\.\\d{1,9})?)" + unit + ")?";
    }

    /** The length in seconds; empty for what is no duration. */
    static Optional<BigDecimal> of(String text) {
        Matcher duration = DURATION.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!duration.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = BigDecimal.ZERO;
        for (int i = 0; i < UNITS.size(); i++) {
            String amount = duration.group(i + 1);
            if (amount != null) {
                BigDecimal unit = BigDecimal.valueOf(UNITS.get(i).getDuration().toSeconds());
                seconds = seconds.add(new BigDecimal(amount).multiply(unit));
            }
        }
        return Optional.of(seconds);
    }
}
