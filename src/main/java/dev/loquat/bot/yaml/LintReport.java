package dev.loquat.bot.yaml;

/**
 * Takes warnings.
 *
 * @param places where the parts of the bot stand
 * @param problems where the warnings go
 */
record LintReport(Places places, Problems problems) {

    /** Warns at the place of this part; parts that no file says are nobody's fault. */
    void warn(Object part, String message) {
        places.of(part).ifPresent(place -> problems.warning(place, message));
    }
}
