package dev.loquat.speech;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.RuntimeHints;
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
}
