package dev.loquat.nlu.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days of calendars that follow the moon, by the years of ours. */
public final class LunarCalendars {

    private static final int HIJRA = 622;
    private static final int HEBREW_YEARS = 3760;
    private static final double BEIJING = 8;
    private static final double INDIA = 5.5;
    private static final double DEGREES_OF_A_TITHI = 12;
    private static final int SHRAVANA = 22;
    private static final double NOON = 12;
    private static final int LONGEST_MONTH = 31;

    private LunarCalendars() {}

    /**
     * The days of a year that are this day of the Islamic calendar, as Umm al-Qura reckons it; where the month is seen, a day
     * may differ. None before 1882 and after 2174.
     */
    public static Stream<LocalDate> hijri(int year, int month, int day) {
        int about = (int) ((year - HIJRA) * 33L / 32);
        return IntStream.rangeClosed(about - 1, about + 2)
                .mapToObj(islamic -> hijriDay(islamic, month, day))
                .flatMap(Optional::stream)
                .filter(date -> date.getYear() == year);
    }

    private static Optional<LocalDate> hijriDay(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day)));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    /** The days of a year that are this day of the Hebrew calendar; months count from Nisan. */
    public static Stream<LocalDate> hebrew(int year, int month, int day) {
        return Stream.of(year + HEBREW_YEARS, year + HEBREW_YEARS + 1)
                .map(hebrew -> HebrewYear.day(hebrew, month, day))
                .filter(date -> date.getYear() == year);
    }

    /**
     * The days of a year that are this day of the Chinese calendar: its months are those in which the sun reaches the twelfths of
     * the zodiac.
     */
    public static Stream<LocalDate> chinese(int year, int month, int day) {
        double sun = Sky.sunAt((300 + 30 * month) % 360, false, Sky.moment(LocalDate.of(year, 1, 1), BEIJING, 0));
        LocalDate dayOfSun = Sky.day(sun, BEIJING);
        double newMoon = Sky.newMoonBefore(Sky.moment(dayOfSun.plusDays(1), BEIJING, 0));
        return Stream.of(Sky.day(newMoon, BEIJING).plusDays(day - 1L)).filter(date -> date.getYear() == year);
    }

    /**
     * The days of a year on which at this hour of India's clocks this thirtieth of a month of the Hindu calendar runs, or, where
     * it runs at no day's hour, the next one. Months begin with the new moon and count from Chaitra; leap months have no holidays.
     *
     * @param tithi 15 at full moon, 30 before the new moon
     */
    public static Stream<LocalDate> hindu(int year, int month, int tithi, int hour) {
        return Stream.of(year, year + 1)
                .map(solarYear ->
                        Sky.sunAt(30.0 * (month - 1), true, Sky.moment(LocalDate.of(solarYear, 1, 1), INDIA, 0)))
                .map(sankranti -> hinduDay(Sky.newMoonBefore(sankranti), tithi, hour))
                .filter(date -> date.getYear() == year);
    }

    private static LocalDate hinduDay(double newMoon, int tithi, int hour) {
        LocalDate first = Sky.day(newMoon, INDIA);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(LONGEST_MONTH)
                .filter(day -> Sky.moment(day, INDIA, hour) > newMoon)
                .filter(day -> tithi(Sky.moment(day, INDIA, hour), newMoon) >= tithi)
                .findFirst()
                .orElse(first.plusDays(tithi));
    }

    private static int tithi(double moment, double newMoon) {
        double elongation = Sky.elongation(moment);
        double days = moment - newMoon;
        boolean nextMonth = days > 27 && elongation < 90;
        return (int) ((nextMonth ? elongation + 360 : elongation) / DEGREES_OF_A_TITHI) + 1;
    }

    /** The day on which the sun enters a twelfth of the Indian zodiac, which begins with Mesha at 1. */
    public static Stream<LocalDate> sankranti(int year, int sign) {
        double sun = Sky.sunAt(30.0 * (sign - 1), true, Sky.moment(LocalDate.of(year, 1, 1), INDIA, 0));
        return Stream.of(Sky.day(sun, INDIA)).filter(date -> date.getYear() == year);
    }

    /** The day in the solar month of Simha on which the moon stands in Shravana, the 22nd of its 27 houses. */
    public static Stream<LocalDate> onam(int year) {
        double start = Sky.sunAt(120, true, Sky.moment(LocalDate.of(year, 1, 1), INDIA, 0));
        return Stream.iterate(Sky.day(start, INDIA), day -> day.plusDays(1))
                .limit(LONGEST_MONTH)
                .filter(day -> house(Sky.moment(day, INDIA, NOON)) == SHRAVANA)
                .limit(1);
    }

    private static int house(double moment) {
        double moon = (Sky.sun(moment, true) + Sky.elongation(moment)) % 360;
        return (int) (moon / 360 * 27) + 1;
    }
}
