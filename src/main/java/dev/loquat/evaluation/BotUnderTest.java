package dev.loquat.evaluation;

/** A bot with which conversations can be begun. */
@FunctionalInterface
public interface BotUnderTest {

    /**
     * Begins a conversation of its own, that shares nothing with any other.
     *
     * @throws dev.loquat.LoquatException when the bot does not speak the locale
     */
    TestConversation start(ConversationSetting setting);
}
