package dev.loquat.bot.catalog;

import java.util.List;

/** The bots that are being served. Implementations may be called from any number of threads. */
public interface BotCatalog {

    /** The id of the alias that always points at the bot's folder itself. */
    String TEST_ALIAS_ID = "TSTALIASID";

    /** All bots, sorted by name. */
    List<BotSnapshot> bots();

    /**
     * The bot of this id or name, behind this alias.
     *
     * @throws UnknownBot when there is none; it names the nearest
     */
    BotSnapshot bot(String idOrName, String aliasId);
}
