package dev.loquat.exchange.tree;

import java.util.Locale;

/** What Lex's console calls a language, such as {@code English (US)}. */
public final class LocaleNames {

    private LocaleNames() {}

    /** The name of a locale: the two countries with most dialects by their codes, as seen in exports. */
    public static String inConsole(String localeId) {
        Locale locale = Locale.forLanguageTag(localeId.replace('_', '-'));
        boolean isShort =
                locale.getCountry().equals("US") || locale.getCountry().equals("GB");
        String country = isShort ? locale.getCountry() : locale.getDisplayCountry(Locale.ENGLISH);
        return locale.getDisplayLanguage(Locale.ENGLISH) + " (" + country + ")";
    }
}
