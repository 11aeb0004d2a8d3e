package dev.loquat.fulfillment;

import dev.loquat.fulfillment.FunctionHost.CallingBot;
import java.util.Optional;

/** Knows where the code of a bot's functions lies. Implementations may be called from any number of threads. */
@FunctionalInterface
public interface FunctionSource {

    /**
     * The function that a bot declares under this name.
     *
     * @param bot the bot, in the version behind its alias
     * @param function the function's name; case counts
     */
    Optional<FunctionCode> find(CallingBot bot, String function);
}
