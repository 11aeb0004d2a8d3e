package dev.loquat.bot.yaml;

import java.util.List;
import java.util.Optional;

/**
 * The names that the intents of a locale can refer to.
 *
 * @param slotTypes the locale's own slot types
 * @param functions the bot's functions; empty when they could not be read, so that none can be called unknown
 * @param places where parts of the locale stand
 */
record LocaleScope(List<String> slotTypes, Optional<List<String>> functions, Places places) {}
