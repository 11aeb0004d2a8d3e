package dev.loquat.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.catalog.BotSnapshot;
import java.util.List;
import java.util.function.Consumer;

/** The functions of bots, called outside of conversations. Implementations may be called from any number of threads. */
public interface Functions {

    /**
     * Calls a function and waits for its answer.
     *
     * @param event JSON in UTF-8
     * @param listener is told what the function says, line by line
     * @return what it answers
     * @throws dev.loquat.bot.catalog.UnknownBot when the bot has no such function
     * @throws dev.loquat.LoquatException when it cannot be called, fails, takes too long, or there is no room for the call
     */
    byte[] invokeFunction(BotSnapshot bot, String function, byte[] event, Consumer<String> listener);

    /**
     * Has a function called for which nobody waits. When this returns, the event outlives a crash.
     *
     * @param event JSON in UTF-8
     * @return names the event, and the calls with it
     * @throws dev.loquat.bot.catalog.UnknownBot when the bot has no such function
     */
    String queueEvent(BotSnapshot bot, String function, byte[] event);

    /**
     * How many events wait, and which have failed for good, for operators to see.
     *
     * @param letters how many of those that failed are shown
     */
    ObjectNode eventState(int letters);

    /**
     * Has events wait again that failed for good.
     *
     * @param events which of them; empty for all
     * @return how many
     */
    int redriveEvents(List<String> events);
}
