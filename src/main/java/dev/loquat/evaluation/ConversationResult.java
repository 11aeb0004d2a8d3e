package dev.loquat.evaluation;

import java.util.List;

/**
 * How a conversation test went.
 *
 * @param test the test
 * @param turns the turns that were played: all of them, or up to the first one that did not go as written
 */
public record ConversationResult(ConversationTest test, List<PlayedTurn> turns) {

    /** Keeps a copy of the list. */
    public ConversationResult {
        turns = List.copyOf(turns);
    }

    /** Whether all turns went as written. */
    public boolean passed() {
        return turns.stream().allMatch(PlayedTurn::passed);
    }

    /** The test's name and place, the conversation and, turn by turn, what was expected and what came instead. */
    public String report() {
        return new ConversationReport(this).text();
    }
}
