package dev.loquat.nlu.repair;

import dev.loquat.conversation.Repair;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;

/** Reads what a user asks of the conversation itself. */
public final class RepairReader {

    private RepairReader() {}

    /** What the utterance asks for; empty unless all of it is about the conversation. */
    public static Optional<Repair> read(TokenizedText text) {
        return Optional.empty();
    }
}
