package dev.loquat.conversation;

/** What the user said to the confirmation prompt. */
public enum ConfirmationState {
    /** Nothing yet. */
    NONE("None"),
    /** Yes. */
    CONFIRMED("Confirmed"),
    /** No. */
    DENIED("Denied");

    private final String wireName;

    ConfirmationState(String wireName) {
        this.wireName = wireName;
    }

    /** Lex's name. */
    public String wireName() {
        return wireName;
    }
}
