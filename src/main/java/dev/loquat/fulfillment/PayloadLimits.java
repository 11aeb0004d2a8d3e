package dev.loquat.fulfillment;

/**
 * How large the event and the answer of a function within a turn may be. What a function is called with by itself, as Lambda does, has
 * Lambda's limits.
 *
 * @param event the most bytes that a function is sent
 * @param answer the most bytes of its answer that are taken
 */
public record PayloadLimits(int event, int answer) {

    /**
     * Lex's quotas.
     *
     * @see <a href="https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html">Quotas of Lex V2</a>
     */
    public static final PayloadLimits LEX = new PayloadLimits(12 * 1024, 50 * 1024);

    /**
     * Lets an event pass that is not too large.
     *
     * @throws FunctionFailed when it is
     */
    byte[] requireEvent(byte[] bytes) {
        if (bytes.length > event) {
            throw new FunctionFailed("its event has " + bytes.length + " bytes; at most " + event
                    + " are sent: keep less in attributes and slots, or raise loquat.functions.max-event-size.");
        }
        return bytes;
    }

    /**
     * Lets an answer pass that is not too large.
     *
     * @throws FunctionFailed when it is
     */
    byte[] requireAnswer(byte[] bytes) {
        if (bytes.length > answer) {
            throw new FunctionFailed("its answer has " + bytes.length + " bytes; at most " + answer
                    + " are taken: answer less, or raise loquat.functions.max-answer-size.");
        }
        return bytes;
    }
}
