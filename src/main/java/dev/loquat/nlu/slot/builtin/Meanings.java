package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** Resolutions as people read them. */
public final class Meanings {

    private Meanings() {}

    /** A resolution in one line, such as {@code 2..7 gram} or {@code 2026-03-02T09:00/2026-03-02T10:00 to the hour}. */
    public static String shown(Resolution resolution) {
        if (resolution instanceof Resolution.Amount amount) {
            return amount(amount.least(), amount.most(), amount.unit());
        }
        if (resolution instanceof Resolution.Interval interval) {
            return interval(interval.start(), interval.end()) + " to the "
                    + interval.grain().name().toLowerCase(Locale.ROOT);
        }
        return ((Resolution.Text) resolution).value();
    }

    /** Bounds and a unit: {@code 2..7 gram}, {@code ..6 pound}, {@code 21.5 celsius}. */
    public static String amount(Optional<BigDecimal> least, Optional<BigDecimal> most, String unit) {
        String bounds = least.isPresent() && least.equals(most) ? plain(least) : plain(least) + ".." + plain(most);
        return (bounds + " " + unit).strip();
    }

    /** A beginning and an end, ".." where there is none. */
    public static String interval(Optional<LocalDateTime> start, Optional<LocalDateTime> end) {
        return start.map(LocalDateTime::toString).orElse("..") + "/"
                + end.map(LocalDateTime::toString).orElse("..");
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }
}
