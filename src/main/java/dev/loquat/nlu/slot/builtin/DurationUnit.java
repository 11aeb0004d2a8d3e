package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.time.Grain;

/** Units of a duration, the longest first, with what their fractions are counted in. */
enum DurationUnit {
    YEAR("Y", 12, Grain.YEAR, 12, 0, 0, 31_536_000),
    MONTH("M", 30, Grain.MONTH, 1, 0, 0, 2_592_000),
    WEEK("W", 7, Grain.WEEK, 0, 7, 0, 604_800),
    DAY("D", 24, Grain.DAY, 0, 1, 0, 86_400),
    HOUR("H", 60, Grain.HOUR, 0, 0, 3_600, 3_600),
    MINUTE("M", 60, Grain.MINUTE, 0, 0, 60, 60),
    SECOND("S", 1, Grain.SECOND, 0, 0, 1, 1);

    private final String letter;
    private final int ofNext;
    private final Grain grain;
    private final int months;
    private final int days;
    private final int seconds;
    private final long length;

    DurationUnit(String letter, int ofNext, Grain grain, int months, int days, int seconds, long length) {
        this.letter = letter;
        this.ofNext = ofNext;
        this.grain = grain;
        this.months = months;
        this.days = days;
        this.seconds = seconds;
        this.length = length;
    }

    /** Its letter in ISO 8601. */
    String letter() {
        return letter;
    }

    /** How many of the next shorter unit it has. */
    int ofNext() {
        return ofNext;
    }

    /** What times are meant to when they are counted in it. */
    Grain grain() {
        return grain;
    }

    /** How many months of the calendar it has; none when it is shorter. */
    int months() {
        return months;
    }

    /** How many days of the calendar it has; none when it has months or is shorter. */
    int days() {
        return days;
    }

    /** How many seconds of the clock it has; none when it has days. */
    int seconds() {
        return seconds;
    }

    /** How many seconds long it is, a month having 30 days and a year 365. */
    long length() {
        return length;
    }

    /** The unit that its fractions are counted in; days for those of months, since few months have whole weeks. */
    DurationUnit next() {
        return switch (this) {
            case YEAR -> MONTH;
            case MONTH, WEEK -> DAY;
            case DAY -> HOUR;
            case HOUR -> MINUTE;
            case MINUTE, SECOND -> SECOND;
        };
    }

    /** Whether it is a part of a day. */
    boolean isOfClock() {
        return compareTo(HOUR) >= 0;
    }
}
