package dev.loquat.nlu.slot.builtin;

/** A part of the day; the names are the values that Lex gives it when no hour is said. */
enum DayPart {
    /** Before noon, as in "am". */
    AM,
    /** After noon, as in "pm". */
    PM,
    /** In the morning. */
    MO,
    /** In the afternoon. */
    AF,
    /** In the evening. */
    EV,
    /** At night. */
    NI;

    private static final int LAST_SMALL_HOUR = 5;

    /** The hour of the day, 0 to 23, that an hour of the dial, 1 to 12, is in this part of it. */
    int hourOfDay(int dial) {
        int morning = dial % 12;
        boolean early = switch (this) {
            case AM, MO -> true;
            case PM, AF, EV -> false;
            case NI -> morning <= LAST_SMALL_HOUR;
        };
        return early ? morning : morning + 12;
    }
}
