package dev.loquat.evaluation.understanding;

import dev.loquat.bot.BotLocale;

/**
 * From which confidence on an intent counts as recognised; below, the fallback intent is meant.
 *
 * @param value 0 to 1
 * @param origin how it was chosen, in words
 */
public record Threshold(double value, String origin) {

    /** The one that a bot has unless its author says otherwise. */
    static final Threshold DEFAULT =
            new Threshold(BotLocale.DEFAULT_CONFIDENCE_THRESHOLD, "the default of a bot's locale");
}
