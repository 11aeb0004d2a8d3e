package dev.loquat.exchange.report;

import java.util.Locale;

/**
 * What became of one feature of a bot.
 *
 * @param fate what became of it
 * @param place where it stands: a locale, an intent, a slot, with {@code /} between them; empty for the bot as a whole
 * @param feature what it is, in a few words
 * @param reason why, and what to do
 */
public record Finding(Fate fate, String place, String feature, String reason) {

    /** What can become of a feature. */
    public enum Fate {
        /** It is there and works, or goes back to Lex as it came. */
        KEPT,
        /** Something close to it is there. */
        APPROXIMATED,
        /** It is gone. */
        DROPPED;

        /** The name in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
