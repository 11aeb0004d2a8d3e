package dev.loquat.nlu.time;

import java.time.LocalDate;

/**
 * Days of the Hebrew calendar, after Reingold and Dershowitz, <i>Calendrical Calculations</i>: the year begins with the new moon of
 * Tishri, put off by a day or two lest holidays fall onto the wrong weekdays.
 */
final class HebrewYear {

    /** The day before the first of the calendar, as {@link LocalDate} counts days. */
    private static final long EPOCH = -1_373_428L - 719_162L;

    private static final int TISHRI = 7;
    private static final int MARHESHVAN = 8;
    private static final int KISLEV = 9;
    private static final int ADAR = 12;

    private HebrewYear() {}

    /** A day; Adar is the second one in leap years. */
    static LocalDate day(int year, int month, int day) {
        int ofYear = month == ADAR && isLeap(year) ? ADAR + 1 : month;
        long days = newYear(year) + day - 1;
        for (int before = TISHRI; before != ofYear; before = before == lastMonth(year) ? 1 : before + 1) {
            days += length(year, before);
        }
        return LocalDate.ofEpochDay(days);
    }

    private static boolean isLeap(int year) {
        return (7 * year + 1) % 19 < 7;
    }

    private static int lastMonth(int year) {
        return isLeap(year) ? ADAR + 1 : ADAR;
    }

    private static int length(int year, int month) {
        long ofYear = newYear(year + 1) - newYear(year);
        boolean isShort = switch (month) {
            case 2, 4, 6, 10, ADAR + 1 -> true;
            case ADAR -> !isLeap(year);
            case MARHESHVAN -> ofYear % 10 != 5;
            case KISLEV -> ofYear % 10 == 3;
            default -> false;
        };
        return isShort ? 29 : 30;
    }

    private static long newYear(int year) {
        return EPOCH + elapsed(year) + delay(year);
    }

    private static long elapsed(int year) {
        long months = Math.floorDiv(235L * year - 234, 19L);
        long parts = 12_084 + 13_753 * months;
        long day = 29 * months + Math.floorDiv(parts, 25_920L);
        return Math.floorMod(3 * (day + 1), 7L) < 3 ? day + 1 : day;
    }

    private static int delay(int year) {
        if (elapsed(year + 1) - elapsed(year) == 356) {
            return 2;
        }
        return elapsed(year) - elapsed(year - 1) == 382 ? 1 : 0;
    }
}
