package dev.loquat.nlu.slot;

import dev.loquat.bot.Intent;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that a client or a function expects the user to say, where they stand in one utterance: found as the values of a slot type
 * are, slips included, and meant for the slot that they are expected for without further support. The slot's type still decides
 * whether it takes them. For one thread.
 */
final class HintedValues {

    private static final String SOURCE = "runtime hint";

    private final RuntimeHints hints;
    private final SlotTypeReaders readers;
    private final Map<String, List<TypedValue>> found = new LinkedHashMap<>();

    HintedValues(RuntimeHints hints, SlotTypeReaders readers) {
        this.hints = hints;
        this.readers = readers;
    }

    static boolean isHinted(TypedValue value) {
        return value.source().equals(SOURCE);
    }

    /** The values that are expected for a slot, or a piece of one, and said. */
    List<TypedValue> of(Intent intent, SlotPart part, UtteranceValues values) {
        if (hints.isEmpty()) {
            return List.of();
        }
        return found.computeIfAbsent(intent.name() + " " + part.key(), unread -> read(intent, part, values));
    }

    private List<TypedValue> read(Intent intent, SlotPart part, UtteranceValues values) {
        String slot = part.slot().name();
        List<SlotTypeValue> expected = part
                .piece()
                .map(piece -> hints.phrases(intent.name(), slot, piece))
                .orElseGet(() -> hints.phrases(intent.name(), slot))
                .stream()
                .map(phrase -> new SlotTypeValue(phrase, List.of()))
                .toList();
        return new ValueLexicon(expected, Set.of())
                .find(values.text()).stream()
                        .flatMap(hit -> value(part, hit, values).stream())
                        .toList();
    }

    private Optional<TypedValue> value(SlotPart part, ValueLexicon.Hit hit, UtteranceValues values) {
        TokenizedText phrase = Tokenizer.tokenize(hit.value());
        return readers.find(part.slot().type())
                .flatMap(reader -> reader.accept(phrase, 0, phrase.size(), values.context()))
                .map(TypedValue::value)
                .map(meant -> new SlotValue.Scalar(
                        values.text().text(hit.firstToken(), hit.endToken()),
                        meant.interpretedValue(),
                        meant.resolvedValues()))
                .map(value -> new TypedValue(hit.firstToken(), hit.endToken(), value, hit.score(), true, SOURCE));
    }
}
