package dev.loquat.nlu.slot.builtin;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * What the meaning of a value depends on besides its words.
 *
 * @param now the user's time and zone, from which relative dates and times count
 * @param localeId the locale, such as {@code en_US}: 3/4 is in March there and in April in {@code en_GB}
 */
public record BuiltinContext(ZonedDateTime now, String localeId) {

    /** The user's day. */
    LocalDate today() {
        return now.toLocalDate();
    }

    /** The country of the locale, such as {@code US}; {@code US} when it names none. */
    String region() {
        int separator = localeId.indexOf('_');
        return separator < 0 ? "US" : localeId.substring(separator + 1);
    }
}
