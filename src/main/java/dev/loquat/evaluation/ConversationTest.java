package dev.loquat.evaluation;

import java.nio.file.Path;
import java.util.List;

/**
 * A conversation that must go as written.
 *
 * @param name what it shows, unique in its file
 * @param file where it is written
 * @param line the line on which it begins, from 1
 * @param setting how it begins
 * @param turns what is said, at least one turn
 */
public record ConversationTest(
        String name, Path file, int line, ConversationSetting setting, List<ScriptedTurn> turns) {

    /** Keeps a copy of the list. */
    public ConversationTest {
        turns = List.copyOf(turns);
    }

    /** The file and the line, as editors and terminals understand them. */
    public String place() {
        return file + ":" + line;
    }
}
