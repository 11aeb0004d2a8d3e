package dev.loquat.nlu.template;

import java.util.List;

/**
 * An utterance made from a template, for training.
 *
 * @param intent the intent that it expresses
 * @param template the template as its author wrote it
 * @param text the utterance with the values of its slots
 * @param slots where those values stand, in characters
 */
public record SampleUtterance(String intent, String template, String text, List<SlotSpan> slots) {

    /** Keeps a copy of the list. */
    public SampleUtterance {
        slots = List.copyOf(slots);
    }
}
