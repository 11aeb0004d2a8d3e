package dev.loquat.nlu.template;

import java.util.List;

/**
 * An utterance read as a template says.
 *
 * @param intent the template's intent
 * @param template the template as its author wrote it
 * @param slots where the slots' values stand, in tokens
 * @param isExact whether every slot has a value that its type knows; else one took words only because they stood there
 */
public record TemplateReading(String intent, String template, List<SlotSpan> slots, boolean isExact) {

    /** Keeps a copy of the list. */
    public TemplateReading {
        slots = List.copyOf(slots);
    }

    /** How many words are left to slots. */
    int slotWords() {
        return slots.stream().mapToInt(span -> span.end() - span.start()).sum();
    }
}
