package dev.loquat.speech.grammar;

import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.ExpandedUtterance.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pairs of words that meet where a slot's value joins the words around it, as far as phrases have them. Not thread-safe. */
final class SlotJoints {

    private static final String START = "<s>";
    private static final String END = "</s>";

    private final Set<String> seen = new HashSet<>();
    private final Map<Place, Integer> looked = new HashMap<>();

    /** A slot of an utterance behind a word. */
    private record Place(ExpandedUtterance utterance, int slot, String before) {}

    SlotJoints(Iterable<String> phrases) {
        for (String phrase : phrases) {
            String before = START;
            for (String word : phrase.split(" ", -1)) {
                seen.add(before + " " + word);
                before = word;
            }
            seen.add(before + " " + END);
        }
    }

    /**
     * Values for an utterance that join its words in a pair that was not seen, which is seen from now on.
     *
     * @param choices the values of its slots, none of them without one
     * @param turn which value a slot takes that has nothing new
     * @return one for each slot; empty when no slot has anything new
     */
    Optional<List<String>> unseen(ExpandedUtterance utterance, List<List<String>> choices, int turn) {
        List<String> values = new ArrayList<>();
        boolean isNew = false;
        for (int i = 0; i < utterance.parts().size(); i++) {
            if (utterance.parts().get(i).isSlot()) {
                List<String> known = choices.get(values.size());
                String before = i > 0 && utterance.parts().get(i - 1).isSlot()
                        ? lastWord(values.get(values.size() - 1))
                        : neighbour(utterance, i, -1).orElse(START);
                Optional<String> value = unseen(new Place(utterance, i, before), known);
                isNew |= value.isPresent();
                values.add(value.orElse(known.get((turn + i) % known.size())));
            }
        }
        return isNew ? Optional.of(values) : Optional.empty();
    }

    /** Values that have been looked at have nothing new any more: none is looked at twice in one place. */
    private Optional<String> unseen(Place place, List<String> values) {
        Optional<String> after = neighbour(place.utterance(), place.slot(), 1);
        for (int i = looked.getOrDefault(place, 0); i < values.size(); i++) {
            String value = values.get(i);
            boolean isNew = seen.add(place.before() + " " + value.split(" ", 2)[0]);
            isNew |=
                    after.filter(word -> seen.add(lastWord(value) + " " + word)).isPresent();
            if (isNew) {
                looked.put(place, i + 1);
                return Optional.of(value);
            }
        }
        looked.put(place, values.size());
        return Optional.empty();
    }

    /** The word beside a slot; empty when another slot is there. */
    private static Optional<String> neighbour(ExpandedUtterance utterance, int slot, int step) {
        int at = slot + step;
        if (at < 0) {
            return Optional.of(START);
        }
        if (at == utterance.parts().size()) {
            return Optional.of(END);
        }
        Part part = utterance.parts().get(at);
        String words = part.text();
        return part.isSlot() ? Optional.empty() : Optional.of(step < 0 ? lastWord(words) : words.split(" ", 2)[0]);
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
