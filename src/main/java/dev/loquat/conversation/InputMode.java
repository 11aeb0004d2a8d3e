package dev.loquat.conversation;

/** How the user spoke to the bot. */
public enum InputMode {
    /** Typed. */
    TEXT("Text"),
    /** Spoken. */
    SPEECH("Speech"),
    /** On a telephone's keys. */
    DTMF("DTMF");

    private final String wireName;

    InputMode(String wireName) {
        this.wireName = wireName;
    }

    /** Lex's name. */
    public String wireName() {
        return wireName;
    }
}
