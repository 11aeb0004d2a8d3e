package dev.loquat.bot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A question that is asked again when the answer is not understood.
 *
 * @param question the question
 * @param retries how often it is asked again, 0 to 5
 * @param allowsInterrupt whether users may speak before it has been spoken to its end
 * @param selection how one of several variations is chosen
 * @param attempts how single attempts listen, by Lex's name: {@code Initial}, {@code Retry1} to {@code Retry5}
 */
public record Prompt(
        Response question,
        int retries,
        boolean allowsInterrupt,
        Selection selection,
        Map<String, PromptAttempt> attempts) {

    /** How often a question is asked again unless the bot says otherwise. */
    public static final int DEFAULT_RETRIES = 2;

    /** How one of several variations is chosen. */
    public enum Selection {
        /** Any of them. */
        RANDOM,
        /** The first one at first, then the next. */
        ORDERED
    }

    /** Keeps a copy of the map, in its order. */
    public Prompt {
        attempts = Collections.unmodifiableMap(new LinkedHashMap<>(attempts));
    }

    /** A question whose attempts are all alike. */
    public Prompt(Response question, int retries) {
        this(question, retries, true, Selection.RANDOM, Map.of());
    }

    /** Lex's name of an attempt, such as {@code Initial}, then {@code Retry1}. */
    public static String attemptName(int attempt) {
        return attempt == 0 ? "Initial" : "Retry" + attempt;
    }
}
