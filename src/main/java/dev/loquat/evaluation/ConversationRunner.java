package dev.loquat.evaluation;

import dev.loquat.LoquatException;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays conversation tests. It keeps no state: any number of threads may use it, as far as the bot allows.
 */
public final class ConversationRunner {

    private final BotUnderTest bot;

    /**
     * @param bot with whom the conversations are held
     */
    public ConversationRunner(BotUnderTest bot) {
        this.bot = bot;
    }

    /**
     * Plays one test. It ends with the first turn that does not go as written, for what follows would only be noise.
     *
     * @throws LoquatException when the conversation cannot even be begun
     */
    public ConversationResult run(ConversationTest test) {
        TestConversation conversation = bot.start(test.setting());
        List<PlayedTurn> played = new ArrayList<>();
        for (ScriptedTurn turn : test.turns()) {
            PlayedTurn last = play(turn, conversation);
            played.add(last);
            if (!last.passed()) {
                break;
            }
        }
        return new ConversationResult(test, played);
    }

    private static PlayedTurn play(ScriptedTurn turn, TestConversation conversation) {
        try {
            TurnOutcome outcome = turn.user().sayTo(conversation);
            List<String> said = outcome.messages().stream()
                    .map(choice -> MessageText.of(choice.message()))
                    .toList();
            return new PlayedTurn(turn, said, new TurnCheck(turn, outcome).mismatches());
        } catch (LoquatException failure) {
            Mismatch mismatch = new Mismatch("turn", "an answer", String.valueOf(failure.getMessage()));
            return new PlayedTurn(turn, List.of(), List.of(mismatch));
        }
    }
}
