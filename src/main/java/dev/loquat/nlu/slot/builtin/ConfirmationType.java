package dev.loquat.nlu.slot.builtin;

import dev.loquat.conversation.YesNo;
import dev.loquat.nlu.repair.YesNoReader;
import dev.loquat.nlu.repair.YesNoReading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/** {@code AMAZON.Confirmation}: yes, no, maybe and don't know; in a free utterance only when it is nothing else. */
final class ConfirmationType implements BuiltinSlotType {

    @Override
    public String name() {
        return "AMAZON.Confirmation";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return YesNoReader.read(text).filter(YesNoReading::isWhole).map(reading -> match(text, reading)).stream()
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return YesNoReader.read(text)
                .map(reading -> match(text, reading).withScore(Carriers.share(text, 0, reading.endToken())));
    }

    private static BuiltinMatch match(TokenizedText text, YesNoReading reading) {
        return BuiltinMatch.of(text, 0, reading.endToken(), written(reading.answer()), 1, "yes or no");
    }

    private static String written(YesNo answer) {
        return switch (answer) {
            case YES -> "Yes";
            case NO -> "No";
            case MAYBE -> "Maybe";
            case UNKNOWN -> "Don't know";
        };
    }
}
