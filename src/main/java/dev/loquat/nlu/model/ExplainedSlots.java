package dev.loquat.nlu.model;

import dev.loquat.bot.Intent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotCandidate.Outcome;
import dev.loquat.conversation.explanation.SlotReasons;
import dev.loquat.nlu.slot.SlotFinder;
import dev.loquat.nlu.slot.SlotPreferences;
import dev.loquat.nlu.slot.UtteranceValues;
import dev.loquat.nlu.template.TemplateReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why slots have the values that they have: a template that matches exactly decides alone, else the best candidates win. */
record ExplainedSlots(SlotFinder slots, UtteranceValues values, List<TemplateReading> templates) {

    /**
     * The candidates for the slots of the intent in progress.
     *
     * @param filled what was found for them in the end
     */
    SlotReasons inProgress(Intent intent, SlotPreferences preferences, List<SlotReading> filled) {
        boolean templateDecides = exact(intent).anyMatch(each -> !each.slots().isEmpty());
        return reasons(intent, templateDecides ? List.of() : slots.explain(intent, values, preferences), filled);
    }

    /** The same for an intent that would begin with this utterance. */
    SlotReasons beginning(Intent intent, List<SlotReading> filled) {
        boolean templateDecides = exact(intent).findAny().isPresent();
        return reasons(
                intent, templateDecides ? List.of() : slots.explain(intent, values, SlotPreferences.NONE), filled);
    }

    private Stream<TemplateReading> exact(Intent intent) {
        return templates.stream().filter(each -> each.isExact() && each.intent().equals(intent.name()));
    }

    private SlotReasons reasons(Intent intent, List<SlotCandidate> compared, List<SlotReading> filled) {
        List<SlotCandidate> candidates = new ArrayList<>(compared);
        filled.stream()
                .filter(reading -> candidates.stream().noneMatch(each -> isOf(each, reading)))
                .map(this::byTemplate)
                .toList()
                .forEach(candidates::add);
        return new SlotReasons(intent.name(), candidates);
    }

    private static boolean isOf(SlotCandidate candidate, SlotReading reading) {
        return candidate.outcome() == Outcome.WON && candidate.slot().equals(reading.slot());
    }

    /** A template needs no comparison: its slots stand where they stand. */
    private SlotCandidate byTemplate(SlotReading reading) {
        return new SlotCandidate(
                reading.slot(),
                values.textOf(reading.start(), reading.end()),
                reading.start(),
                reading.end(),
                reading.source(),
                Optional.empty(),
                Outcome.WON,
                Optional.empty());
    }
}
