package dev.loquat.nlu.slot;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.slot.builtin.SpelledWord;
import dev.loquat.nlu.text.Tokenizer;
import java.util.Optional;
import java.util.Set;

/** Answers that users spell because they were asked to: the value is what the letters make, in the types of which Lex takes it. */
final class SpelledAnswers {

    private static final Set<String> SPELLED = Set.of(
            "AMAZON.AlphaNumeric", "AMAZON.EmailAddress", "AMAZON.FirstName", "AMAZON.LastName", "AMAZON.UKPostalCode");

    private final BotLocale locale;
    private final SlotTypeReaders readers;

    SpelledAnswers(BotLocale locale, SlotTypeReaders readers) {
        this.locale = locale;
        this.readers = readers;
    }

    /** The value that an answer spells; empty when it spells none that the slot takes. */
    Optional<TypedValue> answer(Slot slot, UtteranceValues values) {
        boolean isSpelled = SPELLED.contains(
                locale.slotType(slot.type()).flatMap(SlotType::parent).orElse(slot.type()));
        boolean isOwn = locale.slotType(slot.type()).isPresent();
        return isSpelled || isOwn
                ? SpelledWord.in(values.text()).flatMap(word -> value(slot, word, values))
                : Optional.empty();
    }

    private Optional<TypedValue> value(Slot slot, SpelledWord word, UtteranceValues values) {
        String said = values.text().text(word.firstToken(), word.endToken());
        return readers.find(slot.type())
                .flatMap(reader -> reader.answer(Tokenizer.tokenize(word.characters()), values.context()))
                .map(TypedValue::value)
                .map(meant -> new SlotValue.Scalar(said, meant.interpretedValue(), meant.resolvedValues()))
                .map(value -> new TypedValue(word.firstToken(), word.endToken(), value, 1, true, "spelled"));
    }
}
