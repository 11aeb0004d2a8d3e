package dev.loquat.bot.catalog;

import dev.loquat.bot.Alias;
import java.util.List;

/** The bots that are being served. Implementations may be called from any number of threads. */
public interface BotCatalog {

    /** The id of the alias that always points at the bot's folder itself. */
    String TEST_ALIAS_ID = Alias.TEST_ID;

    /** The drafts of all bots, sorted by name. */
    List<BotSnapshot> bots();

    /** All bots behind all of their aliases, by the bots' names, and the aliases of a bot in the order of its file. */
    List<BotSnapshot> deployments();

    /**
     * The bot of this id or name, behind the alias of this id or name.
     *
     * @throws UnknownBot when there is none; it names the nearest
     */
    BotSnapshot bot(String idOrName, String aliasIdOrName);
}
