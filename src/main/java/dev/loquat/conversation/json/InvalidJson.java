package dev.loquat.conversation.json;

import dev.loquat.LoquatException;

/** JSON that does not say what Lex's protocol wants to hear. */
public final class InvalidJson extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param path where it is, such as {@code sessionState.intent.name}
     * @param found what stands there
     * @param expected what should stand there
     */
    public InvalidJson(String path, String found, String expected) {
        super(path + ": found " + found + ", expected " + expected);
    }
}
