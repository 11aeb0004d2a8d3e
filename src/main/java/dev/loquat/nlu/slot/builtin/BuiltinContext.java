package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Chart;
import dev.loquat.nlu.text.TokenizedText;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * What the meaning of a value depends on besides its words. It keeps the chart of the text that was read in it last, so that
 * all types that read one utterance share one parse: make one context per turn. Thread-safe.
 */
public final class BuiltinContext {

    private final ZonedDateTime now;
    private final String localeId;
    private volatile Chart latest = Chart.empty();

    /**
     * A context in which nothing has been read.
     *
     * @param now the user's time and zone, from which relative dates and times count
     * @param localeId the locale, such as {@code en_US}: 3/4 is in March there and in April in {@code en_GB}
     */
    public BuiltinContext(ZonedDateTime now, String localeId) {
        this.now = now;
        this.localeId = localeId;
    }

    /** The user's time and zone. */
    public ZonedDateTime now() {
        return now;
    }

    /** The locale, such as {@code en_US}. */
    public String localeId() {
        return localeId;
    }

    /** The user's day. */
    LocalDate today() {
        return now.toLocalDate();
    }

    /** The country of the locale, such as {@code US}; {@code US} when it names none. */
    String region() {
        int separator = localeId.indexOf('_');
        return separator < 0 ? "US" : localeId.substring(separator + 1);
    }

    /** What the grammar of all types makes of a text. */
    Chart read(TokenizedText text) {
        Chart chart = latest;
        if (!chart.text().equals(text)) {
            chart = EnglishGrammar.parse(text, this);
            latest = chart;
        }
        return chart;
    }
}
