package dev.loquat.speech;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.DialogAction;
import java.util.Optional;

/**
 * What the user is likely to say.
 *
 * @param locale the bot in the language of the session
 * @param intent the name of the intent in progress
 * @param dialogAction what the bot asked last
 */
public record SpeechContext(BotLocale locale, Optional<String> intent, DialogAction dialogAction) {}
