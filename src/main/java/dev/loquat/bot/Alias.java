package dev.loquat.bot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A name behind which clients find one version of a bot. Pointing it at another version is how a bot is deployed.
 *
 * @param name the name by which people know it, such as {@code prod}
 * @param id ten characters {@code [0-9A-Z]} by which Lex clients know it
 * @param version the number of a published version, or {@link #DRAFT}
 * @param locales what is said of single locales, by their ids; what is not said is {@link LocaleSettings#DEFAULT}
 */
public record Alias(String name, String id, String version, Map<String, LocaleSettings> locales) {

    /** The version that is the bot's folder itself. */
    public static final String DRAFT = "DRAFT";

    /** The id of Lex's own alias of the draft. */
    public static final String TEST_ID = "TSTALIASID";

    /** The name of Lex's own alias of the draft. */
    public static final String TEST_NAME = "TestBotAlias";

    /** The alias of the draft that every bot has. */
    public static final Alias TEST = new Alias(TEST_NAME, TEST_ID, DRAFT, Map.of());

    /** Keeps a copy of the map, in its order. */
    public Alias {
        locales = Collections.unmodifiableMap(new LinkedHashMap<>(locales));
    }

    /** Whether users of the alias are answered in this locale. */
    public boolean isEnabled(String localeId) {
        return settings(localeId).isEnabled();
    }

    /** The function that hooks call in this locale which name none. */
    public Optional<String> function(String localeId) {
        return settings(localeId).function();
    }

    private LocaleSettings settings(String localeId) {
        return locales.getOrDefault(localeId, LocaleSettings.DEFAULT);
    }

    /**
     * What an alias says of a locale (Lex's {@code botAliasLocaleSettings}).
     *
     * @param isEnabled whether users are answered
     * @param function what hooks call that name no function; Lex has one function for an alias and a locale
     */
    public record LocaleSettings(boolean isEnabled, Optional<String> function) {

        /** A locale of which the alias says nothing. */
        public static final LocaleSettings DEFAULT = new LocaleSettings(true, Optional.empty());
    }
}
