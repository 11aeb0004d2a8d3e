package dev.loquat.dialog.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of two values. They have the first type in this list that both can be read as: numbers, points in time, times of
 * day, durations; text otherwise.
 */
final class TypedOrder {

    /** A number as the built-in types write it: {@code 12.5}, {@code 50%}, {@code USD 300.00}. */
    private static final Pattern NUMBER = Pattern.compile("(?:[A-Z]{3} )?([-+]?\\d{1,300}(?:\\.\\d{1,300})?)%?");

    private static final List<Function<String, Optional<? extends Comparable<?>>>> TYPES =
            List.of(TypedOrder::number, TypedOrder::pointInTime, TypedOrder::timeOfDay, DurationLength::of);

    private TypedOrder() {}

    /** Negative when the left value is smaller, 0 when they are the same, positive when it is greater. */
    static int compare(String left, String right) {
        return TYPES.stream()
                .flatMap(type -> compare(type.apply(left), type.apply(right)).stream())
                .findFirst()
                .orElseGet(() -> String.CASE_INSENSITIVE_ORDER.compare(left, right));
    }

    @SuppressWarnings("unchecked") // both were read by one reader
    private static Optional<Integer> compare(
            Optional<? extends Comparable<?>> left, Optional<? extends Comparable<?>> right) {
        return left.flatMap(one -> right.map(other -> ((Comparable<Object>) one).compareTo(other)));
    }

    private static Optional<BigDecimal> number(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? Optional.of(new BigDecimal(number.group(1))) : Optional.empty();
    }

    private static Optional<LocalDateTime> pointInTime(String text) {
        return read(text, LocalDate::parse)
                .map(LocalDate::atStartOfDay)
                .or(() -> read(text, LocalDateTime::parse))
                .or(() -> read(text, OffsetDateTime::parse)
                        .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
    }

    private static Optional<LocalTime> timeOfDay(String text) {
        return read(text.length() == 4 && text.charAt(1) == ':' ? "0" + text : text, LocalTime::parse);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
