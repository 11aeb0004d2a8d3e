package dev.loquat.fulfillment;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import java.util.List;

/** Runs the functions of bots. Implementations may be called from any number of threads. */
public interface FunctionHost extends AutoCloseable {

    /**
     * Calls a function and waits for its result. It does not throw for what goes wrong within the function: that is a result
     * as well.
     *
     * @param call what to call and what its event says
     * @param bot whose function it is
     */
    FunctionResult call(FunctionCall call, CallingBot bot);

    /** Ends what is running. */
    @Override
    void close();

    /**
     * The bot on whose behalf a function is called, as the event names it.
     *
     * @param id the bot's id
     * @param name the bot's name
     * @param aliasId the alias in use, such as {@code TSTALIASID}
     * @param aliasName the alias's name, such as {@code TestBotAlias}
     * @param version the bot's version, such as {@code DRAFT}
     * @param locale the locale in use
     * @param sessionId the session
     * @param responseContentType the type of reply that the client expects
     * @param functions what the bot declares, in the version in use, with the places of the code
     */
    record CallingBot(
            String id,
            String name,
            String aliasId,
            String aliasName,
            String version,
            BotLocale locale,
            String sessionId,
            String responseContentType,
            List<FunctionCode> functions) {

        /** Keeps a copy of the list. */
        public CallingBot {
            functions = List.copyOf(functions);
        }
    }
}
