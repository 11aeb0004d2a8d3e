package dev.loquat.nlu.slot;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.template.TemplateMatcher;
import dev.loquat.nlu.template.TemplateReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers with words around a value, such as "in {Town}", that the pieces of slots have. Thread-safe. */
final class PieceAnswers {

    private static final String TEMPLATE = "template";

    private final Map<String, TemplateMatcher> answers = new LinkedHashMap<>();

    PieceAnswers(BotLocale locale) {
        for (Intent intent : locale.intents()) {
            intent.slots().stream()
                    .filter(slot -> slot.subSlots().isPresent())
                    .flatMap(slot -> SlotPart.of(slot).stream())
                    .filter(part -> !part.slot().utterances().isEmpty())
                    .forEach(part ->
                            answers.put(intent.name() + "/" + part.key(), new TemplateMatcher(intent, part.slot())));
        }
    }

    /** An answer that holds the piece that is asked for, with the other pieces that it names. */
    Optional<SlotReading> answer(Intent intent, Slot slot, String piece, UtteranceValues values) {
        TemplateMatcher templates = answers.get(intent.name() + "/" + SlotPreferences.piece(slot.name(), piece));
        if (templates == null) {
            return Optional.empty();
        }
        return templates.match(values.text(), values.ofPieces(slot)).stream()
                .filter(match ->
                        match.slots().stream().anyMatch(span -> span.slot().equals(piece)))
                .flatMap(match -> reading(slot, match, values).stream())
                .findFirst();
    }

    private static Optional<SlotReading> reading(Slot slot, TemplateReading match, UtteranceValues values) {
        Map<String, SlotValue> pieces = new LinkedHashMap<>();
        for (SlotSpan span : match.slots()) {
            slot.piece(span.slot())
                    .flatMap(part -> values.read(part, span.start(), span.end()))
                    .ifPresent(value -> pieces.put(span.slot(), value));
        }
        List<SlotSpan> spans = match.slots();
        return pieces.size() < spans.size()
                ? Optional.empty()
                : Optional.of(new SlotReading(
                        slot.name(),
                        new SlotValue.Composite(pieces),
                        values.text().token(spans.get(0).start()).start(),
                        values.text()
                                .token(spans.get(spans.size() - 1).end() - 1)
                                .end(),
                        1.0,
                        TEMPLATE));
    }
}
