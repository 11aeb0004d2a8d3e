package dev.loquat.speech.grammar;

import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.ExpandedUtterance.Part;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Fills templates with slot values, round after round: in every round each utterance takes the next value of each of its
 * slots, so that all templates and then all values have their turn before the budget is spent. In a slot whose list has come
 * round, the values meet other neighbours than before. Then come the values whose first or last word no phrase has yet beside the
 * words around their slot: a pair of words that no phrase has is heard only against resistance, "under bob" as "under barbara".
 */
final class PhraseFilling {

    private static final int EXPANSIONS = 256;

    private final List<ExpandedUtterance> utterances = new ArrayList<>();
    private final List<List<List<String>>> choices = new ArrayList<>();

    /** Adds a template whose slots have these values; one with a slot that has none is left out. */
    void add(UtteranceTemplate template, Function<String, List<String>> valuesOfSlot) {
        Set<String> pairs = new HashSet<>();
        for (ExpandedUtterance utterance : template.expand(EXPANSIONS)) {
            if (pairs.addAll(pairs(utterance))) {
                List<List<String>> values = choices(utterance, valuesOfSlot);
                if (values.stream().noneMatch(List::isEmpty)) {
                    utterances.add(utterance);
                    choices.add(values);
                }
            }
        }
    }

    /** The phrases of {@link #fill}, and at most so many more with pairs of neighbours that those lack. */
    List<String> fillJoints(int budget, int more) {
        Set<String> phrases = new LinkedHashSet<>(fill(budget));
        SlotJoints joints = new SlotJoints(phrases);
        int most = phrases.size() + more;
        List<Integer> unexhausted =
                new ArrayList<>(IntStream.range(0, utterances.size()).boxed().toList());
        for (int turn = 0; !unexhausted.isEmpty() && phrases.size() < most; turn++) {
            int again = turn;
            unexhausted.removeIf(i -> {
                Optional<List<String>> values = joints.unseen(utterances.get(i), choices.get(i), again + i);
                values.ifPresent(taken -> phrases.add(phrase(utterances.get(i), taken)));
                return values.isEmpty();
            });
        }
        return List.copyOf(phrases);
    }

    /** At most so many phrases; as many as there are utterances when these are more. */
    List<String> fill(int budget) {
        Set<String> phrases = new LinkedHashSet<>();
        int rounds = choices.stream().mapToInt(PhraseFilling::rounds).max().orElse(0);
        for (int round = 0; round < rounds && (round == 0 || phrases.size() < budget); round++) {
            for (int i = 0; i < utterances.size() && (round == 0 || phrases.size() < budget); i++) {
                if (round < rounds(choices.get(i))) {
                    phrases.add(phrase(i, round));
                }
            }
        }
        return List.copyOf(phrases);
    }

    /** Two rounds of the longest list: with one, neighbours of equal length would always meet in the same pairs. */
    private static int rounds(List<List<String>> values) {
        int longest = values.stream().mapToInt(List::size).max().orElse(1);
        return values.size() > 1 ? 2 * longest : longest;
    }

    private String phrase(int index, int round) {
        List<String> taken = new ArrayList<>();
        for (List<String> values : choices.get(index)) {
            int slot = taken.size();
            int turn = round + index * (slot + 1) + slot * (round / values.size());
            taken.add(values.get(turn % values.size()));
        }
        return phrase(utterances.get(index), taken);
    }

    private static String phrase(ExpandedUtterance utterance, List<String> values) {
        List<String> words = new ArrayList<>();
        int slot = 0;
        for (Part part : utterance.parts()) {
            words.add(part.isSlot() ? values.get(slot++) : part.text());
        }
        return String.join(" ", words);
    }

    private static List<List<String>> choices(
            ExpandedUtterance utterance, Function<String, List<String>> valuesOfSlot) {
        return utterance.slotNames().stream().map(valuesOfSlot).toList();
    }

    /** The neighbours in an utterance; one that brings no new ones teaches a grammar nothing. */
    private static Set<String> pairs(ExpandedUtterance utterance) {
        Set<String> pairs = new LinkedHashSet<>();
        String before = "<s>";
        for (Part part : utterance.parts()) {
            for (String word : part.isSlot()
                    ? List.of("{" + part.text() + "}")
                    : List.of(part.text().split(" ", -1))) {
                pairs.add(before + " " + word);
                before = word;
            }
        }
        pairs.add(before + " </s>");
        return pairs;
    }
}
