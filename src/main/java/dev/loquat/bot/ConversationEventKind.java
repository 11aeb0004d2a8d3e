package dev.loquat.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What happens in conversations that functions may be told of. */
public enum ConversationEventKind {
    /** A turn was taken. */
    TURN("turn"),
    /** An intent was fulfilled in a turn. */
    INTENT_FULFILLED("intentFulfilled"),
    /** An intent failed in a turn. */
    INTENT_FAILED("intentFailed"),
    /** No intent was recognised in what was said. */
    MISSED_UTTERANCE("missedUtterance"),
    /** A client has ended a session. */
    SESSION_ENDED("sessionEnded");

    private final String word;

    ConversationEventKind(String word) {
        this.word = word;
    }

    /** The word by which a bot asks for it. */
    public String word() {
        return word;
    }

    /** All words, in the order in which messages list them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ConversationEventKind::word).toList();
    }

    /** The kind of this word. */
    public static Optional<ConversationEventKind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
