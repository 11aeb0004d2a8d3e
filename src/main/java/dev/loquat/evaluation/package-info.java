/**
 * Does a bot do what its author wrote down? Conversation tests are read from YAML by {@code ConversationTestReader}, played
 * against a {@code BotUnderTest} by {@code ConversationRunner}, and told by {@code ConversationResult}: what was expected,
 * what came instead, and the conversation that led there. The package knows neither server nor model: whoever can start a
 * conversation can be tested.
 */
@NullMarked
package dev.loquat.evaluation;

import org.jspecify.annotations.NullMarked;
