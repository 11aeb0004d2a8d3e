package dev.loquat.evaluation.dataset;

import dev.loquat.nlu.template.SlotSpan;
import java.util.List;
import java.util.Locale;

/**
 * What somebody said, and what it means.
 *
 * @param text the words, taken literally
 * @param intent the intent's name
 * @param slots where the values of slots stand, in characters and in their order, no two overlapping
 */
public record LabelledUtterance(String text, String intent, List<SlotSpan> slots) {

    /** Keeps a copy of the list. */
    public LabelledUtterance {
        slots = List.copyOf(slots);
    }

    /** An utterance without slots. */
    public LabelledUtterance(String text, String intent) {
        this(text, intent, List.of());
    }

    /** The utterance in lower case with nothing but letters and digits: two that share it are the same sentence. */
    public String sentence() {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
