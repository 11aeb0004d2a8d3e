package dev.loquat.nlu.slot.builtin;

/** Units of a duration, the longest first, with how many of the next shorter one they have. */
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

    /** The next shorter unit; weeks, which ISO 8601 mixes with nothing, are passed over for months. */
    DurationUnit next() {
        return this == MONTH ? DAY : values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** Whether it is a part of a day. */
    boolean isOfClock() {
        return ordinal() >= HOUR.ordinal();
    }
}
