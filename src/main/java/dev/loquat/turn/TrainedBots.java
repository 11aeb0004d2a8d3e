package dev.loquat.turn;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.nlu.Nlu;

/** What the bots have learned. Implementations may be called from any number of threads. */
@FunctionalInterface
public interface TrainedBots {

    /** The trained model of a bot in one language; trained now when it was not before. */
    Nlu of(BotSnapshot bot, BotLocale locale);
}
