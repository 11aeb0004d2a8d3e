package dev.loquat.nlu.slot.builtin;

/** How exactly a time is meant: "3 pm" to the hour, "tomorrow" to the day; the shortest first. */
public enum Grain {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
