package dev.loquat.access;

import java.util.Collection;
import java.util.List;

/**
 * What a caller may do.
 *
 * @param bots the bots that it may speak with
 * @param isAdmin whether it may see what is the operator's: metrics, and how a reply came about
 */
public record Grants(List<Grant> bots, boolean isAdmin) {

    /** All that there is. */
    public static final Grants ALL = new Grants(List.of(new Grant(Grant.ANY, Grant.ANY)), true);

    /** Keeps a copy of the list. */
    public Grants {
        bots = List.copyOf(bots);
    }

    /** Grants as they are written, such as {@code book-trip} or {@code book-trip/PROD}. */
    public static Grants parse(Collection<String> bots, boolean isAdmin) {
        return new Grants(bots.stream().map(Grant::parse).toList(), isAdmin);
    }

    /** Whether this bot may be spoken with behind this alias. */
    public boolean allow(String botId, String botName, String aliasId, String aliasName) {
        List<String> bot = List.of(botId, botName);
        List<String> alias = List.of(aliasId, aliasName);
        return bots.stream().anyMatch(grant -> grant.covers(bot, alias));
    }

    /** Whether every bot may be spoken with; who may not learns nothing of bots that are none of its business. */
    public boolean allowEveryBot() {
        return bots.contains(new Grant(Grant.ANY, Grant.ANY));
    }
}
