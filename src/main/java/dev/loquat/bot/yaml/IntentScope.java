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

    /**
     * Reports what there is not of a slot, a slot and one of its pieces, or an intent and one of its slots.
     *
     * @param path the names between the dots
     * @param place where the first of them stands
     */
    void checkSlot(List<String> path, YamlNode node, Place place) {
        String first = path.get(0);
        if (slots().contains(first)) {
            checkPiece(intent, path, node, place);
        } else if (path.size() > 1 && locale.intents().contains(first)) {
            List<String> inner = path.subList(1, path.size());
            if (slotsOf(first).contains(inner.get(0))) {
                checkPiece(first, inner, node, place);
            } else {
                node.unknownAt(place, "slot of " + first, inner.get(0), slotsOf(first));
            }
        } else {
            node.unknownAt(place, "slot", first, slots());
        }
    }

    private void checkPiece(String owner, List<String> path, YamlNode node, Place place) {
        List<String> known = List.copyOf(subSlots(owner, path.get(0)).keySet());
        if (path.size() > 1 && !known.contains(path.get(1))) {
            node.unknownAt(place, "sub-slot of " + path.get(0), path.get(1), known);
        }
    }

    /** The pieces of a slot; none unless its type is composite. */
    private Map<String, String> subSlots(String owner, String slot) {
        return Optional.ofNullable(locale.slots(owner).get(slot))
                .flatMap(locale::slotType)
                .map(SlotType::subSlots)
                .orElse(Map.of());
    }
}
