package dev.loquat.bot.yaml;

import dev.loquat.bot.SlotType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that the parts of an intent can refer to.
 *
 * @param intent its name
 * @param locale the locale around it
 */
record IntentScope(String intent, LocaleScope locale) {

    Places places() {
        return locale.places();
    }

    /** The intent's own slots, in the order of the file. */
    List<String> slots() {
        return slotsOf(intent);
    }

    /** The slots of an intent of the locale. */
    List<String> slotsOf(String other) {
        return List.copyOf(locale.slots(other).keySet());
    }

    /** The pieces of a slot; none unless its type is composite. */
    Map<String, String> subSlots(String slot) {
        return Optional.ofNullable(locale.slots(intent).get(slot))
                .flatMap(locale::slotType)
                .map(SlotType::subSlots)
                .orElse(Map.of());
    }

    /**
     * Reports a slot that there is not.
     *
     * @param path a slot, or with a dot between them a slot and one of its pieces
     * @param offset where its name begins in {@code text}
     */
    void checkSlot(String path, YamlNode node, String text, int offset) {
        int dot = path.indexOf('.');
        String slot = dot < 0 ? path : path.substring(0, dot);
        if (!slots().contains(slot)) {
            node.unknownAt(node.placeOf(text, offset), "slot", slot, slots());
        } else if (dot >= 0) {
            List<String> known = List.copyOf(subSlots(slot).keySet());
            String subSlot = path.substring(dot + 1);
            if (!known.contains(subSlot)) {
                node.unknownAt(node.placeOf(text, offset), "sub-slot of " + slot, subSlot, known);
            }
        }
    }
}
