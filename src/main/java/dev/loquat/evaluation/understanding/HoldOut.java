package dev.loquat.evaluation.understanding;

/**
 * What of a bot's utterances training does not see before they are asked.
 *
 * @param kind how they are held back
 * @param parts in how many parts, where they are held back in parts
 */
public record HoldOut(Kind kind, int parts) {

    /** How utterances are held back. */
    public enum Kind {
        /** None is: whether the bot knows what it was told. */
        NOTHING,
        /** Those of each intent in turn, in a few parts. */
        PARTS,
        /** Each by itself: the most that a small bot's utterances tell, at the price of one training each. */
        EACH
    }

    /** None. */
    public static HoldOut nothing() {
        return new HoldOut(Kind.NOTHING, 1);
    }

    /**
     * A few parts.
     *
     * @param parts at least 2
     */
    public static HoldOut inParts(int parts) {
        return new HoldOut(Kind.PARTS, parts);
    }

    /** Each by itself. */
    public static HoldOut each() {
        return new HoldOut(Kind.EACH, 0);
    }
}
