package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.time.Easter;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Holiday;
import dev.loquat.nlu.time.LunarCalendars;
import dev.loquat.nlu.time.Stretch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rule of a holiday as the list of holidays writes it; the list says how. */
final class HolidayRule {

    private static final Pattern LENGTH = Pattern.compile("(?<rule>[^*]+?) ?\\*(?<days>\\d+)");
    private static final Pattern SHIFT = Pattern.compile("(?<rule>.*?) ?(?<days>[+-]\\d+)");
    private static final Pattern DAY = Pattern.compile("(?<month>\\d\\d)-(?<day>\\d\\d)( (?<move>.*))?");

    private HolidayRule() {}

    /** The holiday of a name and a rule. */
    static Holiday read(String name, String rule) {
        Matcher length = LENGTH.matcher(rule);
        boolean isLong = length.matches();
        if (rule.equals("hijri 9")) {
            return new Holiday(name, Grain.DAY, HolidayRule::ramadan);
        }
        int days = isLong ? Integer.parseInt(length.group("days")) : 1;
        IntFunction<Stream<LocalDate>> first =
                days(isLong ? length.group("rule").trim() : rule);
        return new Holiday(
                name,
                Grain.DAY,
                year -> first.apply(year)
                        .map(day -> new Stretch(
                                day.atStartOfDay(), day.plusDays(days).atStartOfDay(), Grain.DAY)));
    }

    /** A whole month, which may have 29 days or 30. */
    private static Stream<Stretch> ramadan(int year) {
        return LunarCalendars.hijri(year, 9, 1)
                .map(first -> new Stretch(first.atStartOfDay(), eid(first).atStartOfDay(), Grain.DAY));
    }

    private static LocalDate eid(LocalDate ramadan) {
        return LunarCalendars.hijri(ramadan.plusDays(29).getYear(), 10, 1)
                .filter(ramadan::isBefore)
                .findFirst()
                .orElse(ramadan.plusDays(30));
    }

    private static IntFunction<Stream<LocalDate>> days(String rule) {
        Matcher day = DAY.matcher(rule);
        if (day.matches()) {
            int month = Integer.parseInt(day.group("month"));
            int ofMonth = Integer.parseInt(day.group("day"));
            String move = day.group("move") == null ? "" : day.group("move");
            return year -> Stream.of(moved(LocalDate.of(year, month, ofMonth), move));
        }
        Matcher shift = SHIFT.matcher(rule);
        if (shift.matches() && !shift.group("rule").isBlank() && !endsWithDigit(shift.group("rule"))) {
            IntFunction<Stream<LocalDate>> base = days(shift.group("rule").trim());
            long days = Long.parseLong(shift.group("days"));
            return year -> base.apply(year).map(date -> date.plusDays(days));
        }
        return named(List.of(rule.split(" ")));
    }

    /** "5 -1 MON" is no shift, but "hebrew 7 1 -1" is. */
    private static boolean endsWithDigit(String rule) {
        return rule.chars().allMatch(c -> Character.isDigit(c) || c == '-')
                || rule.startsWith("on ")
                || rule.startsWith("every ");
    }

    private static IntFunction<Stream<LocalDate>> named(List<String> words) {
        return switch (words.get(0)) {
            case "easter" -> year -> Stream.of(Easter.western(year));
            case "orthodox" -> year -> Stream.of(Easter.orthodox(year));
            case "tax" -> year -> Stream.of(taxDay(year));
            case "hijri" -> year -> LunarCalendars.hijri(year, number(words, 1), number(words, 2));
            case "ramadan" -> HolidayRule::lastFridayOfRamadan;
            case "hindu" -> year -> LunarCalendars.hindu(year, number(words, 1), number(words, 2), number(words, 3));
            case "onam" -> LunarCalendars::onam;
            case "sankranti" -> year -> LunarCalendars.sankranti(year, number(words, 1));
            case "on" -> year -> words.stream().skip(1).map(LocalDate::parse).filter(date -> date.getYear() == year);
            case "every" -> year -> everyYearOf365Days(year, LocalDate.parse(words.get(1)));
            case "hebrew" -> year -> LunarCalendars.hebrew(year, number(words, 1), number(words, 2));
            case "chinese" -> year -> LunarCalendars.chinese(year, number(words, 1), number(words, 2));
            default -> year -> Stream.of(nth(year, number(words, 0), number(words, 1), weekday(words.get(2))));
        };
    }

    private static Stream<LocalDate> lastFridayOfRamadan(int year) {
        return LunarCalendars.hijri(year, 10, 1).map(eid -> eid.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)));
    }

    /** The calendar of the Parsi knows no leap days. */
    private static Stream<LocalDate> everyYearOf365Days(int year, LocalDate once) {
        LocalDate near = once.plusDays(365L * (year - once.getYear()));
        return Stream.of(near).filter(date -> date.getYear() == year);
    }

    private static int number(List<String> words, int index) {
        return Integer.parseInt(words.get(index));
    }

    private static LocalDate nth(int year, int month, int count, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(count, weekday));
    }

    private static DayOfWeek weekday(String shortName) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(shortName.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** Some days are kept on another one when they fall onto a weekend, or always on a certain weekday. */
    private static LocalDate moved(LocalDate day, String move) {
        List<String> words = List.of(move.split(" "));
        return switch (words.get(0)) {
            case "observed" -> observed(day);
            case "workday" -> workday(day);
            case "not" -> day.getDayOfWeek() == weekday(words.get(1)) ? day.minusDays(1) : day;
            case "before" -> day.with(TemporalAdjusters.previous(weekday(words.get(1))));
            case "near" -> nearest(day, weekday(words.get(1)));
            default -> day;
        };
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** Of a weekend the workday that is nearest. */
    private static LocalDate workday(LocalDate day) {
        return observed(day);
    }

    private static LocalDate nearest(LocalDate day, DayOfWeek weekday) {
        LocalDate before = day.with(TemporalAdjusters.previousOrSame(weekday));
        return day.toEpochDay() - before.toEpochDay() <= 3 ? before : before.plusWeeks(1);
    }

    /** The 15th of April, or the next day that is neither of a weekend nor the Emancipation Day of Washington. */
    private static LocalDate taxDay(int year) {
        LocalDate emancipation = observed(LocalDate.of(year, 4, 16));
        LocalDate day = LocalDate.of(year, 4, 15);
        while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || day.equals(emancipation)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
