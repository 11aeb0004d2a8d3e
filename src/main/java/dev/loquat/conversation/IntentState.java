package dev.loquat.conversation;

/** How far an intent has come. The names on the wire are {@link #wireName()}. */
public enum IntentState {
    /** Its slots are being filled. */
    IN_PROGRESS("InProgress"),
    /** All is known; the client, or the function, may act. */
    READY_FOR_FULFILLMENT("ReadyForFulfillment"),
    /** It is done. */
    FULFILLED("Fulfilled"),
    /** It was declined, given up, or its function failed. */
    FAILED("Failed"),
    /** Its function is at work in the background. */
    FULFILLMENT_IN_PROGRESS("FulfillmentInProgress"),
    /** The user asked for a moment. */
    WAITING("Waiting");

    private final String wireName;

    IntentState(String wireName) {
        this.wireName = wireName;
    }

    /** Lex's name. */
    public String wireName() {
        return wireName;
    }
}
