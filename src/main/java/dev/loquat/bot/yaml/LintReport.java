package dev.loquat.bot.yaml;

import java.util.Optional;

/**
 * Takes warnings.
 *
 * @param places where the parts of the bot stand
 * @param problems where the warnings go
 */
record LintReport(Places places, Problems problems) {

    /** Warns at the place of this part; parts that no file says are nobody's fault. */
    void warn(Object part, String message) {
        warn(part, message, Optional.empty());
    }

    /** The same with the name that may have been meant. */
    void warn(Object part, String message, Optional<String> suggestion) {
        places.of(part).ifPresent(place -> problems.warning(place, message, suggestion));
    }
}
