package dev.loquat.bot.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;

/** Texts that stand for something else: durations, numbers, yes or no. */
final class Scalars {

    private static final Pattern DURATION =
            Pattern.compile("(?=\\d)(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?(?:(\\d{1,8})ms)?");

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST_IN_SECONDS = Duration.ofMinutes(2);
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}");

    /** From short to long; of these the longest that fit a range are its examples. */
    private static final List<String> DURATIONS = List.of("500ms", "3s", "10s", "30s", "90s", "5m", "24h");

    private static final int EXAMPLES = 3;

    private Scalars() {}

    /** A time span such as {@code 90s}, {@code 5m}, {@code 1h30m}; in parts of a second where one that short is allowed. */
    static Optional<Duration> duration(YamlNode node, Duration least, Duration most) {
        String expected = "a duration from " + write(least) + " to " + write(most) + examples(least, most);
        return node.text(expected)
                .flatMap(text -> duration(text, least, most).or(() -> mismatch(node, expected, text)));
    }

    private static Optional<Duration> duration(String text, Duration least, Duration most) {
        return Optional.of(DURATION.matcher(text))
                .filter(Matcher::matches)
                .map(matcher -> Duration.ofHours(group(matcher, 1))
                        .plusMinutes(group(matcher, 2))
                        .plusSeconds(group(matcher, 3))
                        .plusMillis(group(matcher, 4)))
                .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0)
                .filter(duration -> duration.toMillisPart() == 0 || least.compareTo(SECOND) < 0);
    }

    private static String examples(Duration least, Duration most) {
        List<String> fitting = DURATIONS.stream()
                .filter(text -> duration(text, least, most).isPresent())
                .toList();
        List<String> longest = fitting.subList(Math.max(0, fitting.size() - EXAMPLES), fitting.size());
        return longest.isEmpty()
                ? ""
                : " such as " + String.join(" or ", longest).replaceFirst(" or (?=.* or )", ", ");
    }

    /** A whole number. */
    static Optional<Integer> integer(YamlNode node, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return node.text(expected).flatMap(text -> {
            boolean isNumber = INTEGER.matcher(text).matches();
            return isNumber && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most
                    ? Optional.of(Integer.valueOf(text))
                    : mismatch(node, expected, text);
        });
    }

    /** A number with or without a fraction, from 0 on. */
    static Optional<Double> decimal(YamlNode node, int most) {
        String expected = "a number from 0 to " + most;
        return node.text(expected).flatMap(text -> {
            boolean isNumber = DECIMAL.matcher(text).matches();
            return isNumber && Double.parseDouble(text) <= most
                    ? Optional.of(Double.valueOf(text))
                    : mismatch(node, expected, text);
        });
    }

    /** {@code true} or {@code false}. */
    static Optional<Boolean> flag(YamlNode node) {
        String expected = "true or false";
        return node.text(expected).flatMap(text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> mismatch(node, expected, text);
        });
    }

    /** The truth value under this key. */
    static boolean flag(YamlFields fields, String key, boolean byDefault) {
        return fields.get(key).flatMap(Scalars::flag).orElse(byDefault);
    }

    private static <T> Optional<T> mismatch(YamlNode node, String expected, String found) {
        node.error("expected " + expected + ", found " + Quoted.of(found));
        return Optional.empty();
    }

    private static long group(Matcher matcher, int number) {
        String digits = matcher.group(number);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The shortest text for a time span. */
    static String write(Duration duration) {
        boolean isShort = duration.compareTo(LONGEST_IN_SECONDS) < 0 && duration.toSecondsPart() > 0;
        long hours = isShort ? 0 : duration.toHours();
        long minutes = isShort ? 0 : duration.toMinutesPart();
        long seconds = isShort ? duration.toSeconds() : duration.toSecondsPart();
        String text = part(hours, "h") + part(minutes, "m") + part(seconds, "s") + part(duration.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text;
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }

    /** The shortest text for a number that has its place between 0 and a few. */
    static Written writeDecimal(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return decimal.scale() <= 0
                ? Written.integer(decimal.toBigInteger())
                : new Written.Scalar(decimal.toPlainString(), Tag.FLOAT);
    }
}
