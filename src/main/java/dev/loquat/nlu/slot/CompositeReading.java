package dev.loquat.nlu.slot;

import dev.loquat.bot.Slot;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pieces of a slot that stand in an utterance, no two by the same words.
 *
 * @param slot the slot's name
 * @param pieces at least one, by their names, in the order of the slot
 */
record CompositeReading(String slot, Map<String, TypedValue> pieces) {

    /** What an answer explains at least when it is read as a piece that nobody asked for. */
    private static final double PLAUSIBLE = 0.6;

    /** As many pieces as a stretch of tokens holds, what explains most first chosen. */
    static Optional<CompositeReading> within(Slot slot, UtteranceValues values, int firstToken, int endToken) {
        List<Found> found = new ArrayList<>();
        for (SlotPart part : SlotPart.of(slot)) {
            values.of(part.slot()).stream()
                    .filter(value -> value.firstToken() >= firstToken && value.endToken() <= endToken)
                    .forEach(value -> found.add(new Found(part.piece().orElseThrow(), value)));
        }
        found.sort(Comparator.comparingDouble(
                (Found each) -> -each.value().length() * each.value().score()));
        Map<String, TypedValue> chosen = new LinkedHashMap<>();
        for (Found each : found) {
            if (chosen.values().stream().noneMatch(each.value()::overlaps)) {
                chosen.putIfAbsent(each.piece(), each.value());
            }
        }
        return of(slot, chosen);
    }

    /**
     * An answer to a question for the slot, or for a piece that it does not hold: the pieces that stand in it, else the piece that
     * all of it may be. "02139" is no street, but a code.
     */
    static Optional<CompositeReading> answer(Slot slot, UtteranceValues values) {
        return within(slot, values, 0, values.text().size())
                .or(() -> SlotPart.of(slot).stream()
                        .flatMap(part -> values.answer(part.slot()).stream()
                                .filter(value -> value.score() >= PLAUSIBLE)
                                .map(value -> new Found(part.piece().orElseThrow(), value)))
                        .max(Comparator.comparingDouble(each -> each.value().score()))
                        .map(each -> new CompositeReading(slot.name(), Map.of(each.piece(), each.value()))));
    }

    /** Pieces that were found for a slot; empty when there are none. */
    static Optional<CompositeReading> of(Slot slot, Map<String, TypedValue> found) {
        Map<String, TypedValue> ordered = new LinkedHashMap<>();
        SlotPart.of(slot).stream()
                .flatMap(part -> part.piece().stream())
                .filter(found::containsKey)
                .forEach(piece -> ordered.put(piece, found.get(piece)));
        return ordered.isEmpty() ? Optional.empty() : Optional.of(new CompositeReading(slot.name(), ordered));
    }

    boolean has(String piece) {
        return pieces.containsKey(piece);
    }

    SlotValue.Composite value() {
        Map<String, SlotValue> filled = new LinkedHashMap<>();
        pieces.forEach((piece, value) -> filled.put(piece, value.value()));
        return new SlotValue.Composite(filled);
    }

    /** The reading of the slot; its score is the share of the utterance that the pieces explain. */
    SlotReading reading(TokenizedText text) {
        List<TypedValue> taken = List.copyOf(pieces.values());
        int first = taken.stream().mapToInt(TypedValue::firstToken).min().orElseThrow();
        int end = taken.stream().mapToInt(TypedValue::endToken).max().orElseThrow();
        return new SlotReading(
                slot,
                value(),
                text.token(first).start(),
                text.token(end - 1).end(),
                AnswerWords.of(text).shareExplainedBy(taken),
                taken.get(0).source());
    }

    private record Found(String piece, TypedValue value) {}
}
