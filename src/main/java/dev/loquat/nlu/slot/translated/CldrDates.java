package dev.loquat.nlu.slot.translated;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What CLDR knows of days: months, days of the week, how dates are written, and "tomorrow", "next week", "in three days". */
final class CldrDates {

    private static final List<String> NAMED = List.of("MMMMd", "yMMMMd", "yMMMM");
    private static final List<String> MARKS = List.of("-", "/", ".");
    private static final List<String> IN_DIGITS = List.of("yMd", "Md");
    private static final Map<AbsoluteUnit, String> ABSOLUTE = Map.ofEntries(
            Map.entry(AbsoluteUnit.WEEK, "week"),
            Map.entry(AbsoluteUnit.MONTH, "month"),
            Map.entry(AbsoluteUnit.YEAR, "year"),
            Map.entry(AbsoluteUnit.SUNDAY, "sunday"),
            Map.entry(AbsoluteUnit.MONDAY, "monday"),
            Map.entry(AbsoluteUnit.TUESDAY, "tuesday"),
            Map.entry(AbsoluteUnit.WEDNESDAY, "wednesday"),
            Map.entry(AbsoluteUnit.THURSDAY, "thursday"),
            Map.entry(AbsoluteUnit.FRIDAY, "friday"),
            Map.entry(AbsoluteUnit.SATURDAY, "saturday"));
    private static final Map<Direction, String> DAYS = Map.of(
            Direction.LAST_2, "the day before yesterday",
            Direction.LAST, "yesterday",
            Direction.THIS, "today",
            Direction.NEXT, "tomorrow",
            Direction.NEXT_2, "the day after tomorrow");
    private static final Map<Direction, String> DIRECTIONS =
            Map.of(Direction.LAST, "last", Direction.THIS, "this", Direction.NEXT, "next");

    private final ULocale locale;
    private final Phrasebook book;

    CldrDates(ULocale locale, Phrasebook book) {
        this.locale = locale;
        this.book = book;
    }

    void add() {
        addNames();
        addPatterns();
        addRelative();
    }

    private void addNames() {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        DateFormatSymbols english = DateFormatSymbols.getInstance(ULocale.ENGLISH);
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                boolean isWide = width == DateFormatSymbols.WIDE;
                names(symbols.getMonths(context, width), english.getMonths(), book.months(), isWide);
                names(symbols.getWeekdays(context, width), english.getWeekdays(), book.weekdays(), isWide);
            }
        }
    }

    /** Short names are too much like other words to stand alone. */
    private void names(String[] local, String[] english, Lexicon<String> names, boolean areWide) {
        for (int i = 0; i < local.length; i++) {
            names.add(local[i], english[i]);
            names.add(local[i].replace(".", ""), english[i]);
            if (areWide) {
                book.add(local[i], english[i]);
            }
        }
    }

    private void addPatterns() {
        for (String mark : MARKS) {
            book.addIdiom("{year} " + mark + " {monthnumber} " + mark + " {day}", "{monthnumber} {day} {year}");
        }
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        for (String skeleton : NAMED) {
            boolean hasDay = skeleton.contains("d");
            String english = "{month}" + (hasDay ? " {day}" : "") + (skeleton.contains("y") ? " {year}" : "");
            String phrase = CldrPattern.phrase(patterns.getBestPattern(skeleton), false);
            book.add(phrase, phrase.contains("{monthnumber}") ? english.replace("{month}", "{monthnumber}") : english);
        }
        for (String skeleton : IN_DIGITS) {
            String english = "{monthnumber} {day}" + (skeleton.contains("y") ? " {shortyear}" : "");
            String phrase = CldrPattern.phrase(patterns.getBestPattern(skeleton), true);
            book.add(phrase, english);
            for (String mark : skeleton.contains("y") ? MARKS : List.of("/")) {
                book.add(phrase.replaceAll("}[^{]+\\{", "} " + mark + " {"), english);
            }
        }
    }

    private void addRelative() {
        RelativeDateTimeFormatter format = RelativeDateTimeFormatter.getInstance(locale);
        DAYS.forEach((direction, english) -> add(format.format(direction, AbsoluteUnit.DAY), english));
        DIRECTIONS.forEach((direction, word) -> {
            String week = format.format(direction, AbsoluteUnit.WEEK);
            ABSOLUTE.forEach((unit, name) -> {
                String phrase = format.format(direction, unit);
                // "volgende week vrijdag", "下周五": the one in that week.
                boolean isInWeek = unit != AbsoluteUnit.WEEK && phrase != null && week != null && phrase.contains(week);
                add(phrase, word + (isInWeek ? " week " : " ") + name);
            });
        });
        for (RelativeUnit unit : List.of(
                RelativeUnit.DAYS,
                RelativeUnit.WEEKS,
                RelativeUnit.MONTHS,
                RelativeUnit.YEARS,
                RelativeUnit.HOURS,
                RelativeUnit.MINUTES)) {
            String english = unit.name().toLowerCase(Locale.ROOT);
            for (int number : CldrPattern.PLURALS) {
                String later = format.format(number, Direction.NEXT, unit);
                String before = format.format(number, Direction.LAST, unit);
                CldrPattern.counted(later, number, "in {number} " + english, book);
                CldrPattern.counted(before, number, "{number} " + english + " ago", book);
            }
        }
    }

    private void add(@Nullable String phrase, String english) {
        if (phrase != null) {
            book.add(phrase, english);
        }
    }
}
