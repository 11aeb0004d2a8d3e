package dev.loquat.nlu.repair;

import dev.loquat.conversation.Repair;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;

/** English, which has readers of its own. */
final class EnglishWords implements ConversationWords {

    @Override
    public Optional<YesNoReading> yesNo(TokenizedText text) {
        return YesNoReader.read(text);
    }

    @Override
    public Optional<Repair> repair(TokenizedText text) {
        return RepairReader.read(text);
    }

    @Override
    public boolean isCorrection(TokenizedText text) {
        return CorrectionReader.isCorrection(text);
    }

    @Override
    public int startOfContent(TokenizedText text) {
        return CorrectionReader.startOfContent(text);
    }
}
