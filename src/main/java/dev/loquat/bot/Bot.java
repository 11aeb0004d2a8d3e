package dev.loquat.bot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A bot: its functions and, for each language it speaks, a {@link BotLocale}.
 *
 * @param name the name by which people know it
 * @param id ten characters {@code [0-9A-Z]} by which Lex clients know it
 * @param description what it is for; empty when not said
 * @param sessionTtl how long a session lives after its last turn (Lex's {@code idleSessionTTLInSeconds})
 * @param functions what its hooks call, in the order of the file
 * @param locales the languages it speaks; the first is the default
 * @param lex members that only Lex knows
 */
public record Bot(
        String name,
        String id,
        String description,
        Duration sessionTtl,
        List<FunctionSpec> functions,
        List<BotLocale> locales,
        LexMembers lex) {

    /** Lex V2's default for {@link #sessionTtl}. */
    public static final Duration DEFAULT_SESSION_TTL = Duration.ofMinutes(5);

    /** Keeps copies of the lists. */
    public Bot {
        functions = List.copyOf(functions);
        locales = List.copyOf(locales);
    }

    /** A bot that did not come from Lex. */
    public Bot(
            String name,
            String id,
            String description,
            Duration sessionTtl,
            List<FunctionSpec> functions,
            List<BotLocale> locales) {
        this(name, id, description, sessionTtl, functions, locales, LexMembers.NONE);
    }

    /** The locale with this id, such as {@code en_US}. */
    public Optional<BotLocale> locale(String localeId) {
        return locales.stream().filter(locale -> locale.id().equals(localeId)).findFirst();
    }

    /** The function of this name. */
    public Optional<FunctionSpec> function(String functionName) {
        return functions.stream()
                .filter(function -> function.name().equals(functionName))
                .findFirst();
    }
}
