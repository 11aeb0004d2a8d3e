package dev.loquat.nlu.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Utterances as they are typed in haste or come from a speech recogniser: in lower case, without punctuation, "I'd" in two
 * words.
 */
public final class HastyForm {

    private static final String APOSTROPHES = "'\u2018\u2019";
    private static final String LEFT_OUT = ",;:!?\"\u201C\u201D\u2026";

    private HastyForm() {}

    /** The same utterance so written, its slots where their values then stand; one of which no word is left, unchanged. */
    public static SampleUtterance of(SampleUtterance utterance) {
        StringBuilder text = new StringBuilder();
        int[] places = new int[utterance.text().length() + 1];
        for (int i = 0; i < utterance.text().length(); i++) {
            places[i] = text.length();
            append(utterance.text(), i, text);
        }
        if (text.toString().isBlank()) {
            return utterance;
        }
        int end = lengthWithoutPoints(text);
        text.setLength(end);
        places[utterance.text().length()] = end;
        List<SlotSpan> slots = new ArrayList<>();
        for (SlotSpan slot : utterance.slots()) {
            slots.add(
                    new SlotSpan(slot.slot(), Math.min(end, places[slot.start()]), Math.min(end, places[slot.end()])));
        }
        return new SampleUtterance(utterance.intent(), utterance.template(), text.toString(), slots);
    }

    private static void append(String from, int at, StringBuilder text) {
        char c = from.charAt(at);
        if (APOSTROPHES.indexOf(c) >= 0) {
            text.append(' ');
        } else if (LEFT_OUT.indexOf(c) < 0) {
            text.append(String.valueOf(c).toLowerCase(Locale.ROOT));
        }
    }

    private static int lengthWithoutPoints(StringBuilder text) {
        int end = text.length();
        while (end > 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }
}
