package dev.loquat.speech;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import java.util.Optional;

/**
 * What the user is likely to say.
 *
 * @param locale the bot in the language of the session
 * @param intent the name of the intent in progress
 * @param dialogAction what the bot asked last
 * @param hints values that the user is expected to say
 */
public record SpeechContext(BotLocale locale, Optional<String> intent, DialogAction dialogAction, RuntimeHints hints) {

    /** A place at which no values are expected in particular. */
    public SpeechContext(BotLocale locale, Optional<String> intent, DialogAction dialogAction) {
        this(locale, intent, dialogAction, RuntimeHints.NONE);
    }

    /**
     * The place where a session stands when its next utterance is heard.
     *
     * @param state how the last turn left it
     * @param wanted what the client wants of it before this turn
     */
    public static SpeechContext of(BotLocale locale, SessionState state, SessionStateChange wanted) {
        Optional<String> intent =
                wanted.intent().map(IntentChange::name).or(() -> state.intent().map(SessionIntent::name));
        return new SpeechContext(
                locale,
                intent,
                wanted.dialogAction().orElse(state.dialogAction()),
                wanted.runtimeHints().orElse(state.runtimeHints()));
    }
}
