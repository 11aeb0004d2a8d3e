package dev.loquat.nlu.slot.translated;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What CLDR knows of times of day: how they are written, and what the parts of the day are called. */
final class CldrTimes {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final int DAWN = 4;
    private static final int NOON = 12;
    private static final int DUSK = 18;
    private static final int LATE = 21;
    private static final int HOURS = 24;

    private final ULocale locale;
    private final Phrasebook book;

    CldrTimes(ULocale locale, Phrasebook book) {
        this.locale = locale;
        this.book = book;
    }

    void add() {
        addDayParts();
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        for (String skeleton : List.of("h", "Bh")) {
            book.add(CldrPattern.phrase(patterns.getBestPattern(skeleton), false), "{hour} {daypart}");
        }
        for (String skeleton : List.of("hm", "Bhm")) {
            book.add(CldrPattern.phrase(patterns.getBestPattern(skeleton), false), "{hour}:{minute} {daypart}");
        }
        book.add(CldrPattern.phrase(patterns.getBestPattern("Hm"), false), "{hour}:{minute}");
        String hour = CldrPattern.phrase(patterns.getBestPattern("H"), false);
        // An hour without a word for it is a number like any other.
        if (!hour.strip().equals("{hour}")) {
            book.add(hour, "{hour}:00");
            book.add(hour + " {minute}", "{hour}:{minute}");
            addMinutes(hour, "{hour}:{minute}");
            addMinutes(CldrPattern.phrase(patterns.getBestPattern("Bh"), false), "{hour}:{minute} {daypart}");
        }
    }

    /** "10시 30분", "15 Uhr 30 Minuten". */
    private void addMinutes(String hour, String english) {
        String minutes =
                MeasureFormat.getInstance(locale, FormatWidth.WIDE).format(new Measure(30, MeasureUnit.MINUTE));
        book.addIdiom(hour + " " + minutes.replace("30", "{minute}"), english);
    }

    private void addDayParts() {
        Map<String, List<Integer>> hours = new LinkedHashMap<>();
        for (String width : List.of("B", "BBBB")) {
            SimpleDateFormat format = new SimpleDateFormat(width, locale);
            format.setTimeZone(TimeZone.GMT_ZONE);
            for (int hour = 0; hour < HOURS; hour++) {
                hours.computeIfAbsent(format.format((Object) (hour * HOUR_MILLIS)), part -> new ArrayList<>())
                        .add(hour);
            }
        }
        hours.forEach((part, its) -> {
            book.dayParts().add(part, half(its));
            book.addIdiom(part, alone(its.get(0)));
        });
        String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        book.dayParts().add(halves[0], "am");
        book.dayParts().add(halves[1], "pm");
        book.dayParts().add("am", "am");
        book.dayParts().add("pm", "pm");
    }

    private static String half(List<Integer> hours) {
        if (hours.stream().allMatch(hour -> hour < NOON)) {
            return "am";
        }
        return hours.stream().allMatch(hour -> hour >= NOON) ? "pm" : "at night";
    }

    /** What a part of the day that begins with this hour is without a time before it. */
    private static String alone(int hour) {
        if (hour < DAWN || hour >= LATE) {
            return "at night";
        }
        if (hour < NOON) {
            return "in the morning";
        }
        return hour < DUSK ? "in the afternoon" : "in the evening";
    }
}
