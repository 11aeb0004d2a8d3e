package dev.loquat.evaluation.dataset;

import dev.loquat.nlu.template.SlotSpan;
import java.util.ArrayList;
import java.util.List;

/** Joins tokens to a text and their BIO tags to spans. An I that continues nothing begins a span, as in the CoNLL evaluation. */
final class BioSpans {

    private final StringBuilder text = new StringBuilder();
    private final List<SlotSpan> slots = new ArrayList<>();
    private String open = "";

    void add(String token, String tag) {
        if (text.length() > 0) {
            text.append(' ');
        }
        int start = text.length();
        text.append(token);
        String slot = tag.equals("O") ? "" : tag.substring(2);
        if (!slot.isEmpty()) {
            boolean continues = tag.startsWith("I-") && slot.equals(open);
            int from = continues ? slots.remove(slots.size() - 1).start() : start;
            slots.add(new SlotSpan(slot, from, text.length()));
        }
        open = slot;
    }

    String text() {
        return text.toString();
    }

    List<SlotSpan> slots() {
        return List.copyOf(slots);
    }
}
