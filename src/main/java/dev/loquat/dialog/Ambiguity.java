package dev.loquat.dialog;

import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.dialog.repair.Choice;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A value that may mean several things, such as "ten o'clock". Its slot keeps it until the user has chosen: a function may decide
 * by it, and the question for the slot names what it may mean.
 */
final class Ambiguity {

    /** Nobody remembers more than that many of what is read out. */
    private static final int MOST = 6;

    /** The parts of the day as Lex has them, with their hours. */
    private static final Map<String, IntPredicate> PARTS = Map.of(
            "AM", hour -> hour < 12,
            "MO", hour -> hour < 12,
            "PM", hour -> hour >= 12,
            "AF", hour -> hour >= 12 && hour < 19,
            "EV", hour -> hour >= 17,
            "NI", hour -> hour >= 18 || hour < 6);

    private final SlotValue.Scalar value;

    private Ambiguity(SlotValue.Scalar value) {
        this.value = value;
    }

    /** What a slot's value may mean, if that is several things. */
    static Optional<Ambiguity> of(SlotValue value) {
        return value instanceof SlotValue.Scalar scalar
                        && scalar.interpretedValue().isEmpty()
                        && scalar.resolvedValues().size() > 1
                        && scalar.resolvedValues().size() <= MOST
                ? Optional.of(new Ambiguity(scalar))
                : Optional.empty();
    }

    /** The question that names them. */
    List<MessageChoice> question(String localeId) {
        ValueInWords words = new ValueInWords(localeId);
        return DefaultWords.of(DefaultWords.choosing(
                value.resolvedValues().stream().map(words::write).toList()));
    }

    /** What the user has chosen: by its place, by the part that makes the difference, or by a part of the day. */
    Optional<SlotValue> chosen(Understanding understanding, String localeId) {
        ValueInWords words = new ValueInWords(localeId);
        Optional<String> byName =
                Choice.ofNumbers(understanding.inputTranscript(), value.resolvedValues(), words::write, localeId);
        return byName.or(() -> understanding.answer().flatMap(this::byPartOfDay))
                .map(this::meaning);
    }

    private Optional<String> byPartOfDay(SlotReading answer) {
        IntPredicate part = PARTS.getOrDefault(answer.value().text(), hour -> false);
        List<String> fitting =
                value.resolvedValues().stream().filter(time -> isIn(part, time)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean isIn(IntPredicate part, String value) {
        try {
            return part.test(
                    LocalTime.parse(value.substring(value.indexOf('T') + 1)).getHour());
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private SlotValue meaning(String chosen) {
        return new SlotValue.Scalar(value.originalValue(), Optional.of(chosen), List.of(chosen));
    }
}
