package dev.loquat.turn;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Message;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.Transcript;
import dev.loquat.session.Session;
import dev.loquat.session.SessionKey;
import dev.loquat.speech.SpeechRecognizer;
import dev.loquat.speech.SpeechSynthesizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a channel may ask of Loquat. Implementations may be called from any number of threads. */
public interface Conversations {

    /** The drafts that are served, sorted by name. */
    List<BotSnapshot> bots();

    /** All that is served: the bots behind all of their aliases, sorted by name. */
    List<BotSnapshot> deployments();

    /**
     * The bot of this id or name behind the alias of this id or name.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is none
     */
    BotSnapshot bot(String idOrName, String aliasIdOrName);

    /**
     * The bot of a session's next turn. A conversation that is in the middle of an intent goes on with the bot as it was when the
     * intent began, though it may have been edited since.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is none
     */
    BotSnapshot bot(SessionKey session);

    /**
     * The bot in this language.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when it does not speak it
     */
    BotLocale locale(BotSnapshot bot, String localeId);

    /**
     * Takes one turn. When it returns, the turn has been saved; when it throws, the session is as it was before, though a
     * function may have run.
     *
     * @throws dev.loquat.session.SessionConflict when another turn of the session was faster
     * @throws FunctionFailed when a function failed and the bot has no words for it
     * @throws FunctionThrottled when a function is too busy and the bot has no words for it
     * @throws dev.loquat.dialog.InvalidSessionState when the client's session state does not fit the bot
     */
    TurnReply turn(TurnRequest request);

    /**
     * Takes one turn while somebody listens, who is told of functions that are at work; who cannot tell of them takes the turn.
     *
     * @param watch is told
     */
    default TurnReply turn(TurnRequest request, TurnWatch watch) {
        return turn(request);
    }

    /**
     * Puts a session into the state that the client wants, beginning it when there is none.
     *
     * @param request the session and its new state; its input is not looked at
     * @param messages what the client says the bot shall have said
     * @throws dev.loquat.session.SessionConflict when a turn of the session was faster
     * @throws dev.loquat.dialog.InvalidSessionState when the state does not fit the bot
     */
    TurnReply putSession(TurnRequest request, List<Message> messages);

    /** The session of this key; empty when there is none that is still alive. */
    Optional<Session> session(SessionKey key);

    /** Drops the session of this key; false when there was none that was still alive. */
    boolean deleteSession(SessionKey key);

    /**
     * Hears a whole recording, with the ears that its place in the conversation suggests.
     *
     * @param audio a file, or bare samples
     * @param contentType what the client says they are
     * @return what was heard, the likeliest first; empty when nobody spoke
     * @throws dev.loquat.speech.AudioRejected when it cannot be heard
     */
    List<Transcript> transcribe(ListeningPlace place, byte[] audio, String contentType);

    /**
     * Begins to hear one utterance that comes bit by bit.
     *
     * @param sampleRate samples a second
     * @throws dev.loquat.speech.AudioRejected when nobody here understands the language
     */
    SpeechRecognizer.Listening listen(ListeningPlace place, int sampleRate);

    /** What says replies aloud. */
    SpeechSynthesizer voice();

    /** The errors in the bots' files, each with its place: what is served is older than these files. */
    List<String> problems();

    /** What has to work for turns to be taken, and whether it does. */
    Map<String, Boolean> readiness();
}
