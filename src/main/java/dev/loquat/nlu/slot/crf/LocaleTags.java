package dev.loquat.nlu.slot.crf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The slots of a locale and which intents have them. Slots of the same name and type are one, whichever intents have them, and
 * share what is learned.
 *
 * @param slots names with types, such as {@code City AMAZON.City}
 * @param intents the intents in which a slot was seen
 */
record LocaleTags(List<String> slots, List<IntentSlots> intents) {

    /** Keeps copies of the lists. */
    LocaleTags {
        slots = List.copyOf(slots);
        intents = List.copyOf(intents);
    }

    /**
     * An intent's slots.
     *
     * @param intent the name of the intent
     * @param names the names of its slots
     * @param places where they stand among those of the locale
     */
    record IntentSlots(String intent, List<String> names, List<Integer> places) {

        /** Keeps copies of the lists. */
        IntentSlots {
            names = List.copyOf(names);
            places = List.copyOf(places);
        }
    }

    int tags() {
        return TagSet.size(slots.size());
    }

    Map<String, IntentTags> byIntent(CrfShape shape) {
        Map<String, IntentTags> byIntent = new LinkedHashMap<>();
        intents.forEach(
                each -> byIntent.put(each.intent(), IntentTags.of(new TagSet(each.names()), each.places(), shape)));
        return byIntent;
    }

    /** Numbers slots in the order in which they are added. */
    static final class Builder {
        private final List<String> slots = new ArrayList<>();
        private final List<IntentSlots> intents = new ArrayList<>();

        void add(String intent, Map<String, String> typesByName) {
            List<Integer> places = new ArrayList<>();
            typesByName.forEach((name, type) -> places.add(place(name + " " + type)));
            intents.add(new IntentSlots(intent, List.copyOf(typesByName.keySet()), places));
        }

        private int place(String slot) {
            int place = slots.indexOf(slot);
            if (place < 0) {
                slots.add(slot);
            }
            return place < 0 ? slots.size() - 1 : place;
        }

        LocaleTags build() {
            return new LocaleTags(slots, intents);
        }
    }
}
