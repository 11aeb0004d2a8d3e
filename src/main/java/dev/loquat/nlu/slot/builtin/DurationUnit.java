package dev.loquat.nlu.slot.builtin;

/** Units of a duration, the longest first, with what their fractions are counted in. */
enum DurationUnit {
    YEAR("Y", 12),
    MONTH("M", 30),
    WEEK("W", 7),
    DAY("D", 24),
    HOUR("H", 60),
    MINUTE("M", 60),
    SECOND("S", 1);

    private final String letter;
    private final int ofNext;

    DurationUnit(String letter, int ofNext) {
        this.letter = letter;
        this.ofNext = ofNext;
    }

    /** Its letter in ISO 8601. */
    String letter() {
        return letter;
    }

    /** How many of the next shorter unit it has. */
    int ofNext() {
        return ofNext;
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
