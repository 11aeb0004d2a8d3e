package dev.loquat.bot.template;

import java.util.List;

/**
 * One utterance that a template stands for, with its slots still open.
 *
 * @param parts words and slots in their order; neighbouring words are one part
 */
public record ExpandedUtterance(List<Part> parts) {

    /** Keeps a copy of the list. */
    public ExpandedUtterance {
        parts = List.copyOf(parts);
    }

    /** The names of the slots in it, in their order. */
    public List<String> slotNames() {
        return parts.stream().filter(Part::isSlot).map(Part::text).toList();
    }

    /**
     * A piece of an expanded utterance.
     *
     * @param text words, or a slot's name
     * @param isSlot whether the text is a slot's name
     */
    public record Part(String text, boolean isSlot) {}
}
