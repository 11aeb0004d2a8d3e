package dev.loquat.speech.vosk;

import dev.loquat.speech.grammar.Grammar;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an utterance may have been, between its pauses, in the order of likelihood.
 *
 * <p>Vosk listens for the pairs of words that a grammar's phrases have, and backs off to others. In noise the likeliest words
 * often leave a phrase in its middle ("with some soy"), where hardly less likely ones keep to it ("with some soy milk"). The
 * decoder's scores and the pairs are weighed here over the whole utterance, its beginning and its end included.
 *
 * @param pauses for every stretch between two pauses its hypotheses; none when nothing was heard there
 */
record Hypotheses(List<List<Hypothesis>> pauses) {

    /**
     * What a pair of words costs that no phrase has, in the decoder's log-likelihood. Of 75 orders in noise at 6 dB, 63 had the
     * right values without, 66 at 1 to 2, 68 at 3 to 8.
     */
    private static final double UNSEEN_PAIR = 3;

    private static final int BEAM = 20;

    /** Keeps copies of the lists. */
    Hypotheses {
        pauses = pauses.stream().map(List::copyOf).toList();
    }

    /**
     * Words that may have been said.
     *
     * @param words without those that the grammar does not have
     * @param score the decoder's log-likelihood, higher is likelier; to be compared within one stretch only
     */
    record Hypothesis(List<String> words, double score) {

        static final Hypothesis NOTHING = new Hypothesis(List.of(), 0);

        /** Keeps a copy of the list. */
        Hypothesis {
            words = List.copyOf(words);
        }

        private double weighed(Grammar grammar) {
            return score - UNSEEN_PAIR * grammar.unseenPairs(words);
        }

        private Hypothesis then(Hypothesis next) {
            return new Hypothesis(
                    Stream.concat(words.stream(), next.words.stream()).toList(), score + next.score);
        }
    }

    /**
     * What the whole utterance may have been, the likeliest first; there is always one. A score counts what the pairs cost that no
     * phrase has.
     */
    List<Hypothesis> ranked(Grammar grammar) {
        Comparator<Hypothesis> best = Comparator.comparingDouble(all -> -all.weighed(grammar));
        List<Hypothesis> soFar = List.of(Hypothesis.NOTHING);
        for (List<Hypothesis> stretch : pauses) {
            List<Hypothesis> next = stretch.isEmpty() ? List.of(Hypothesis.NOTHING) : stretch;
            soFar = soFar.stream()
                    .flatMap(before -> next.stream().map(before::then))
                    .sorted(best)
                    .limit(BEAM)
                    .toList();
        }
        return soFar.stream()
                .map(all -> new Hypothesis(all.words(), all.weighed(grammar)))
                .toList();
    }
}
