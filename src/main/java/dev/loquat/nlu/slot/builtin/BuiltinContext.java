package dev.loquat.nlu.slot.builtin;

import dev.loquat.bot.TimePreference;
import dev.loquat.nlu.grammar.Chart;
import dev.loquat.nlu.text.TokenizedText;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What the meaning of a value depends on besides its words. It keeps the chart of the text that was read in it last, so that
 * all types that read one utterance share one parse: make one context per turn. Thread-safe.
 */
public final class BuiltinContext {

    private final ZonedDateTime now;
    private final String localeId;
    private final Optional<TimePreference> preference;
    private final Latest latest;

    /**
     * A context in which nothing has been read.
     *
     * @param now the user's time and zone, from which relative dates and times count
     * @param localeId the locale, such as {@code en_US}: 3/4 is in March there and in April in {@code en_GB}
     */
    public BuiltinContext(ZonedDateTime now, String localeId) {
        this(now, localeId, Optional.empty(), new Latest());
    }

    private BuiltinContext(ZonedDateTime now, String localeId, Optional<TimePreference> preference, Latest latest) {
        this.now = now;
        this.localeId = localeId;
        this.preference = preference;
        this.latest = latest;
    }

    /** The same, for a slot that prefers one of several times; it reads with the same chart. */
    public BuiltinContext preferring(TimePreference preferred) {
        return new BuiltinContext(now, localeId, Optional.of(preferred), latest);
    }

    /** The user's time and zone. */
    public ZonedDateTime now() {
        return now;
    }

    /** The locale, such as {@code en_US}. */
    public String localeId() {
        return localeId;
    }

    /** The same for what no slot prefers. */
    BuiltinContext withoutPreference() {
        return new BuiltinContext(now, localeId, Optional.empty(), latest);
    }

    /** Which time is taken where words leave it open; empty for what the type does in Lex. */
    Optional<TimePreference> preference() {
        return preference;
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
        Chart chart = latest.chart;
        if (!chart.text().equals(text)) {
            chart = EnglishGrammar.parse(text, this);
            latest.chart = chart;
        }
        return chart;
    }

    /** What was read last, for all contexts of a turn. */
    private static final class Latest {
        private volatile Chart chart = Chart.empty();
    }
}
