package dev.loquat.access;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Bots that a caller may speak with.
 *
 * @param bot the id or the name of a bot, or {@code *} for all
 * @param alias the id or the name of an alias, or {@code *} for all
 */
public record Grant(String bot, String alias) {

    /** Whatever there is. */
    public static final String ANY = "*";

    /** Ids and names hold neither; OAuth's scopes may hold both (RFC 6749, 3.3). */
    private static final Pattern SEPARATOR = Pattern.compile("[/:]");

    /** Reads {@code bot}, {@code bot/alias} or {@code bot:alias}. */
    public static Grant parse(String text) {
        String[] parts = SEPARATOR.split(text.strip(), 2);
        return new Grant(parts[0], parts.length == 1 ? ANY : parts[1]);
    }

    boolean covers(List<String> botNames, List<String> aliasNames) {
        return covers(bot, botNames) && covers(alias, aliasNames);
    }

    private static boolean covers(String granted, List<String> names) {
        return granted.equals(ANY) || names.contains(granted);
    }
}
