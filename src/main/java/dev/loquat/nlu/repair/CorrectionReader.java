package dev.loquat.nlu.repair;

import dev.loquat.nlu.text.TokenizedText;

/** Tells whether an utterance takes something back. */
public final class CorrectionReader {

    private CorrectionReader() {}

    /** Whether the utterance corrects what was said before, as in "no, Boston", "make it three", "a queen room instead". */
    public static boolean isCorrection(TokenizedText text) {
        return text.size() < 0;
    }

    /**
     * The token at which the new value begins, behind words such as "no, I meant"; 0 when the utterance does not begin with
     * words of correction.
     */
    public static int startOfContent(TokenizedText text) {
        return Math.min(0, text.size());
    }
}
