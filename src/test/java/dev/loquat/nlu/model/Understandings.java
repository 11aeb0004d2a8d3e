package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.NluContext;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks trained models at a fixed time, a Monday. */
record Understandings(BotLocale locale, Nlu nlu) {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T09:00:00-05:00");

    Understanding open(String text) {
        return nlu.understand(text, NluContext.opening(NOW));
    }

    Understanding answering(String intent, String slot, String text) {
        return nlu.understand(text, asked(intent, slot));
    }

    /** Answering a question for a piece of a slot. */
    Understanding answering(String intent, String slot, String piece, String text) {
        SessionIntent inProgress = SessionIntent.start(locale.intent(intent).orElseThrow());
        DialogAction asked = DialogAction.elicitSlot(slot, Optional.of(piece));
        return nlu.understand(text, new NluContext(Optional.of(inProgress), asked, Set.of(), NOW));
    }

    /** Answering a question for a slot in a style. */
    Understanding answering(String intent, String slot, DialogAction.ElicitationStyle style, String text) {
        SessionIntent inProgress = SessionIntent.start(locale.intent(intent).orElseThrow());
        DialogAction asked =
                new DialogAction(DialogAction.Type.ELICIT_SLOT, Optional.of(slot), Optional.empty(), style);
        return nlu.understand(text, new NluContext(Optional.of(inProgress), asked, Set.of(), NOW));
    }

    /** At the beginning, or answering a question, when these values are expected. */
    Understanding expecting(RuntimeHints hints, Optional<String> intent, DialogAction asked, String text) {
        Optional<SessionIntent> inProgress = intent.flatMap(locale::intent).map(SessionIntent::start);
        return nlu.understand(text, new NluContext(inProgress, asked, Set.of(), NOW, hints));
    }

    Explanation explained(String text) {
        return nlu.explain(text, NluContext.opening(NOW));
    }

    Explanation explainedAnswer(String intent, String slot, String text) {
        return nlu.explain(text, asked(intent, slot));
    }

    private NluContext asked(String intent, String slot) {
        SessionIntent inProgress = SessionIntent.start(locale.intent(intent).orElseThrow());
        return new NluContext(Optional.of(inProgress), DialogAction.elicitSlot(slot), Set.of(), NOW);
    }

    String intentOf(String text) {
        return first(text).intent().name();
    }

    Map<String, String> slotsOf(String text) {
        Map<String, String> filled = new LinkedHashMap<>();
        first(text).intent().slots().forEach((name, value) -> {
            if (value.isFilled()) {
                filled.put(name, value.text());
            }
        });
        return filled;
    }

    private Interpretation first(String text) {
        return open(text).interpretations().get(0);
    }
}
