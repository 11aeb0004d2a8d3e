package dev.loquat.nlu.time;

import java.time.LocalDate;
import java.time.Month;

/** When Easter Sunday is. */
public final class Easter {

    /** How many days the Julian calendar is behind, in 1900 to 2099. */
    private static final int JULIAN_DAYS = 13;

    private Easter() {}

    /**
     * Easter Sunday of the Gregorian calendar, after the rule of Oudin (1940) as the U.S. Naval Observatory prints it: the
     * Sunday behind the full moon of the church's tables.
     */
    public static LocalDate western(int year) {
        int century = year / 100;
        int golden = year % 19;
        int correction = (century - 17) / 25;
        int moon = Math.floorMod(century - century / 4 - (century - correction) / 3 + 19 * golden + 15, 30);
        moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
        return LocalDate.of(year, Month.MARCH, 28).plusDays(moon - weekday);
    }

    /** Easter Sunday of the Orthodox churches, after the rule for the Julian calendar of Meeus, <i>Astronomical Algorithms</i>. */
    public static LocalDate orthodox(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int day = moon + weekday + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(JULIAN_DAYS);
    }
}
