package dev.loquat.speech.grammar;

import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.ExpandedUtterance.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pairs of words that meet where a slot's value joins the words around it, as far as phrases have them. Not thread-safe. */
final class SlotJoints {

    private static final String START = "<s>";
    private static final String END = "</s>";

    private final Set<String> seen = new HashSet<>();

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
                Optional<String> value = unseen(neighbour(utterance, i, -1), known, neighbour(utterance, i, 1));
                isNew |= value.isPresent();
                values.add(value.orElse(known.get(turn % known.size())));
            }
        }
        return isNew ? Optional.of(values) : Optional.empty();
    }

    private Optional<String> unseen(Optional<String> before, List<String> values, Optional<String> after) {
        for (String value : values) {
            boolean isNew = before.filter(word -> seen.add(word + " " + value.split(" ", 2)[0]))
                    .isPresent();
            isNew |= after.filter(word -> seen.add(value.substring(value.lastIndexOf(' ') + 1) + " " + word))
                    .isPresent();
            if (isNew) {
                return Optional.of(value);
            }
        }
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
        return part.isSlot()
                ? Optional.empty()
                : Optional.of(step < 0 ? words.substring(words.lastIndexOf(' ') + 1) : words.split(" ", 2)[0]);
    }
}
