package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Resolution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something takes; both sources count a month as 30 days and a year as 365.
 *
 * @param seconds in all
 * @param isBoundApart whether "more than an hour" is told as an hour, what it bounds being told apart or not at all
 */
record ExpectedDuration(BigDecimal seconds, boolean isBoundApart) implements ExpectedValue {

    private static final Pattern ISO = Pattern.compile("[0-9.]+[YMWDHS]|T");
    private static final Map<String, Long> DATE_UNITS =
            Map.of("Y", 365L * 86_400, "M", 30L * 86_400, "W", 7L * 86_400, "D", 86_400L);
    private static final Map<String, Long> TIME_UNITS = Map.of("H", 3_600L, "M", 60L, "S", 1L);
    private static final List<UnitTable.Unit> SECOND = List.of(new UnitTable.Unit("second", BigDecimal.ONE));

    @Override
    public boolean isMetBy(Resolution resolution) {
        return resolution instanceof Resolution.Text text
                ? seconds(text.value())
                        .filter(found -> found.compareTo(seconds) == 0)
                        .isPresent()
                : ExpectedAmount.of(seconds, SECOND).isMetBy(length(resolution));
    }

    private Resolution length(Resolution resolution) {
        return isBoundApart
                        && resolution instanceof Resolution.Amount amount
                        && amount.least().isPresent() != amount.most().isPresent()
                ? Resolution.Amount.of(amount.least().or(amount::most).orElseThrow(), amount.unit())
                : resolution;
    }

    /** The seconds of an ISO 8601 duration such as {@code P3DT4H}; empty when it is none. */
    private static Optional<BigDecimal> seconds(String duration) {
        if (!duration.startsWith("P")) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, Long> units = DATE_UNITS;
        Matcher parts = ISO.matcher(duration);
        while (parts.find()) {
            String part = parts.group();
            String unit = part.substring(part.length() - 1);
            if (unit.equals("T")) {
                units = TIME_UNITS;
            } else {
                BigDecimal count = new BigDecimal(part.substring(0, part.length() - 1));
                sum = sum.add(count.multiply(BigDecimal.valueOf(units.getOrDefault(unit, 0L))));
            }
        }
        return Optional.of(sum);
    }

    @Override
    public String toString() {
        return seconds.toPlainString() + " seconds";
    }
}
