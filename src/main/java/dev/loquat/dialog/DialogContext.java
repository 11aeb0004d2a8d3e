package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.UserInput;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What a decision may depend on besides the state: the same context and state give the same step.
 *
 * @param locale the bot in the language of the session
 * @param input what the user said in this turn
 * @param now the time of the turn
 * @param random chooses among variations; seeded by the session and the turn
 */
public record DialogContext(BotLocale locale, UserInput input, Instant now, RandomGenerator random) {}
