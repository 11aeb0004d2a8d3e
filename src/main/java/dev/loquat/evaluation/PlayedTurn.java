package dev.loquat.evaluation;

import java.util.List;

/**
 * A turn of a test as it went.
 *
 * @param turn the turn as written
 * @param said what the bot said
 * @param mismatches what did not go as written
 */
public record PlayedTurn(ScriptedTurn turn, List<String> said, List<Mismatch> mismatches) {

    /** Keeps copies of the lists. */
    public PlayedTurn {
        said = List.copyOf(said);
        mismatches = List.copyOf(mismatches);
    }

    /** Whether all went as written. */
    public boolean passed() {
        return mismatches.isEmpty();
    }
}
