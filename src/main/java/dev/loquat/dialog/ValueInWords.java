package dev.loquat.dialog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** A resolved value as people of a locale write it: {@code 15:00} is 3 PM in the United States, 15:00 in Germany. */
final class ValueInWords {

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern BOTH = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

    /** The Unicode CLDR of newer Java platforms has narrow blanks before AM and PM, that of older ones plain ones. */
    private static final Pattern ODD_BLANKS = Pattern.compile("[\\u00a0\\u202f]");

    private final Locale locale;

    ValueInWords(String localeId) {
        locale = Locale.forLanguageTag(localeId.replace('_', '-'));
    }

    String write(String value) {
        if (TIME.matcher(value).matches()) {
            return write(LocalTime.parse(value));
        }
        if (DATE.matcher(value).matches()) {
            return write(LocalDate.parse(value));
        }
        if (BOTH.matcher(value).matches()) {
            LocalDateTime moment = LocalDateTime.parse(value);
            return write(moment.toLocalDate()) + ", " + write(moment.toLocalTime());
        }
        return value;
    }

    private String write(LocalDate date) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        return plain(DateTimeFormatter.ofPattern(pattern, locale).format(date));
    }

    private String write(LocalTime time) {
        boolean isEnglish = locale.getLanguage().equals("en");
        if (isEnglish && time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "noon";
        }
        String pattern = !hasHalves() ? "HH:mm" : time.getMinute() == 0 ? "h a" : "h:mm a";
        return plain(DateTimeFormatter.ofPattern(pattern, locale).format(time));
    }

    /** Whether the clock of the locale goes to twelve. */
    private boolean hasHalves() {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
                .contains("a");
    }

    private static String plain(String written) {
        return ODD_BLANKS.matcher(written).replaceAll(" ");
    }
}
