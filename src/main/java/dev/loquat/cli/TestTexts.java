package dev.loquat.cli;

import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.ConversationTest;
import dev.loquat.evaluation.ConversationTestReader;
import dev.loquat.evaluation.ScriptedTurn;
import dev.loquat.evaluation.UserTurn;
import java.util.List;
import java.util.Optional;

/** What users say in a bot's conversation tests, for those who want something to say. */
final class TestTexts {

    private TestTexts() {}

    /**
     * The conversations, as far as they are typed.
     *
     * @throws NothingToSay when there is none
     */
    static List<List<String>> of(BotSnapshot bot) {
        List<List<String>> conversations = ConversationTestReader.readBot(bot.folder()).stream()
                .map(ConversationTest::turns)
                .map(turns -> turns.stream()
                        .map(ScriptedTurn::user)
                        .map(TestTexts::text)
                        .flatMap(Optional::stream)
                        .toList())
                .filter(texts -> !texts.isEmpty())
                .toList();
        if (conversations.isEmpty()) {
            throw new NothingToSay(bot.folder() + " has no conversations in " + ConversationTestReader.FOLDER
                    + "/*.yaml; write one there, which loquat test runs too");
        }
        return conversations;
    }

    private static Optional<String> text(UserTurn turn) {
        return turn instanceof UserTurn.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
