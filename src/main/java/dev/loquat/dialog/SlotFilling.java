package dev.loquat.dialog;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which values an utterance gives to the slots of the intent in progress, and which slot is to be asked for next. */
final class SlotFilling {

    /** More likely a value than not. */
    private static final double LIKELY = 0.5;

    private SlotFilling() {}

    /**
     * The values that an utterance holds, no two from the same words. The answer to the question goes before what is
     * mentioned besides; in a correction it is the other way round: "no, Boston" need not be about the question.
     */
    static Map<String, SlotValue> values(Understanding understanding, Intent intent) {
        Stream<SlotReading> answer = understanding.answer().stream();
        Stream<SlotReading> mentioned = understanding.slots().stream();
        List<SlotReading> taken = new ArrayList<>();
        (understanding.isCorrection() ? Stream.concat(mentioned, answer) : Stream.concat(answer, mentioned))
                .filter(reading -> intent.slot(reading.slot()).isPresent())
                .filter(reading -> taken.stream().noneMatch(earlier -> isRival(earlier, reading)))
                .forEach(taken::add);
        Map<String, SlotValue> values = new LinkedHashMap<>();
        taken.forEach(reading -> values.put(reading.slot(), reading.value()));
        return values;
    }

    /** The values that an utterance holds, with what is known already of slots that are made of pieces. */
    static Map<String, SlotValue> values(Understanding understanding, Progress turn) {
        Map<String, SlotValue> values = new LinkedHashMap<>(values(understanding, turn.definition()));
        values.keySet().removeIf(slot -> isGuessOf(slot, understanding, turn));
        values.replaceAll((slot, said) ->
                Pieces.merge(turn.definition().slot(slot), turn.intent().slot(slot), said, turn.pending()));
        return values;
    }

    /** What is rather no value of a slot does not take the place of one, unless the user takes something back. */
    private static boolean isGuessOf(String slot, Understanding understanding, Progress turn) {
        boolean isAnswer = understanding
                .answer()
                .map(SlotReading::slot)
                .filter(slot::equals)
                .isPresent();
        return !isAnswer
                && !understanding.isCorrection()
                && turn.isSettled(slot)
                && understanding.slots().stream()
                        .filter(reading -> reading.slot().equals(slot))
                        .allMatch(reading -> reading.score() < LIKELY);
    }

    private static boolean isRival(SlotReading one, SlotReading other) {
        boolean isOverlapping = one.start() < other.end() && other.start() < one.end();
        return one.slot().equals(other.slot()) || isOverlapping;
    }

    /** Those of the values that the intent does not have already. */
    static Map<String, SlotValue> changes(Map<String, SlotValue> values, SessionIntent intent) {
        Map<String, SlotValue> changes = new LinkedHashMap<>(values);
        changes.entrySet()
                .removeIf(value -> intent.slot(value.getKey())
                        .text()
                        .equals(value.getValue().text()));
        return changes;
    }

    /**
     * The slot that is asked for next: the pending one until it is answered, then the first one in order that is required or of which
     * the user has said something that may mean several things.
     */
    static Optional<String> slotToElicit(Intent definition, SessionIntent intent, DialogAction pending) {
        Stream<String> required = definition.slots().stream()
                .filter(slot -> slot.isRequired()
                        || Ambiguity.of(intent.slot(slot.name())).isPresent())
                .map(Slot::name);
        return Stream.concat(pending.slotToElicit().stream(), required)
                .filter(slot -> !isSettled(definition, slot, intent.slot(slot)))
                .findFirst();
    }

    /** What has happened when slots besides the pending one were changed: the first of them that matters has a new value. */
    static Point corrected(Progress turn, Set<String> changed) {
        return turn.definition().slots().stream()
                .filter(slot -> changed.contains(slot.name()) && turn.isSettled(slot.name()) && isFollowed(slot))
                .findFirst()
                .map(slot -> Point.of(Point.Event.CAPTURED, slot.name()))
                .orElseGet(() -> Point.of(Point.Event.ONGOING));
    }

    /** Whether one slot comes before another in the order of elicitation. */
    static boolean isBefore(Intent intent, String one, String other) {
        List<String> names = intent.slots().stream().map(Slot::name).toList();
        return names.indexOf(one) < names.indexOf(other);
    }

    /** Whether the bot's author has said what follows when a slot has got its value. */
    static boolean isFollowed(Slot slot) {
        return !slot.capture().captured().isEmpty()
                || slot.capture().hook().filter(CodeHook::isActive).isPresent();
    }

    /** Whether a slot has a value that means one thing; "ten o'clock" alone has to be asked again. */
    static boolean isSettled(Intent intent, String slot, SlotValue value) {
        return value.match(new SlotValue.Cases<>() {
            @Override
            public Boolean unfilled() {
                return false;
            }

            @Override
            public Boolean scalar(SlotValue.Scalar scalar) {
                return scalar.interpretedValue().isPresent();
            }

            @Override
            public Boolean multiple(SlotValue.Multiple multiple) {
                return true;
            }

            @Override
            public Boolean composite(SlotValue.Composite composite) {
                return intent.slot(slot)
                        .flatMap(Slot::subSlots)
                        .map(pieces -> Pieces.isComplete(pieces, composite))
                        .orElseGet(composite::isFilled);
            }
        });
    }
}
