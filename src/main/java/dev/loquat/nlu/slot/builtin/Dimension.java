package dev.loquat.nlu.slot.builtin;

/** What an amount measures. */
enum Dimension {
    LENGTH,
    AREA,
    VOLUME,
    WEIGHT,
    SPEED,
    INFORMATION,
    ANGLE,
    TEMPERATURE,
    PACKAGE,
    AGE,
    MONEY,
    /** A number whose unit is left to be understood. */
    UNNAMED
}
