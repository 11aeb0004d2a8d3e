package dev.loquat.nlu.slot.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The lattice against all taggings, one by one. */
class LatticePropertiesTest {

    @Property(tries = 100)
    void findsTheBestOfAllTaggings(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int tokens, @ForAll @IntRange(max = 2) int slots) {
        Chain chain = new Chain(seed, tokens, slots);

        int[] best = chain.lattice().best();

        double most = chain.taggings().stream().mapToDouble(chain::score).max().orElseThrow();
        assertThat(chain.score(best)).isCloseTo(most, within(1e-4));
    }

    @Property(tries = 100)
    void probabilitiesOfTagsAreTheSumsOverTheTaggingsThatHaveThem(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int tokens, @ForAll @IntRange(max = 2) int slots) {
        Chain chain = new Chain(seed, tokens, slots);

        for (int token = 0; token < tokens; token++) {
            double sum = 0;
            for (int tag = 0; tag < chain.tags(); tag++) {
                int at = token;
                int which = tag;
                double probability = chain.lattice().probability(token, tag);
                assertThat(probability).isCloseTo(chain.share(tagging -> tagging[at] == which), within(1e-6));
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Property(tries = 100)
    void probabilityOfASpanIsTheSumOverTheTaggingsWithExactlyThisSpan(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int tokens,
            @ForAll @IntRange(max = 4) int first,
            @ForAll @IntRange(min = 1, max = 3) int length) {
        Chain chain = new Chain(seed, tokens, 2);
        int start = Math.min(first, tokens - 1);
        int end = Math.min(tokens, start + length);

        double probability = chain.lattice().spanProbability(1, start, end);

        assertThat(probability)
                .isCloseTo(chain.share(tagging -> hasSpan(tagging, TagSet.begin(1), start, end)), within(1e-6));
    }

    @Example
    void nothingIsLearnedFromAnUtteranceWithoutTokens() {
        Lattice lattice = new Chain(1, 0, 2).lattice();
        float[] gradient = new float[Transitions.size(TagSet.size(2))];

        float[] errors = lattice.errors(new int[0]);
        lattice.addTransitionErrors(new int[0], errors, gradient);

        assertThat(lattice.best()).isEmpty();
        assertThat(gradient).containsOnly(0);
    }

    private static boolean hasSpan(int[] tagging, int begin, int start, int end) {
        if (tagging[start] != begin || (end < tagging.length && tagging[end] == begin + 1)) {
            return false;
        }
        for (int token = start + 1; token < end; token++) {
            if (tagging[token] != begin + 1) {
                return false;
            }
        }
        return true;
    }

    /** Random scores, and all that can be done with few tokens and tags by counting. */
    private static final class Chain {

        private final int tokens;
        private final int tags;
        private final float[] scores;
        private final Transitions transitions;

        Chain(long seed, int tokens, int slots) {
            SplittableRandom random = new SplittableRandom(seed);
            this.tokens = tokens;
            this.tags = TagSet.size(slots);
            this.scores = numbers(random, tokens * tags);
            this.transitions = new Transitions(tags, numbers(random, Transitions.size(tags)), 0);
        }

        private static float[] numbers(SplittableRandom random, int count) {
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = (float) (6 * random.nextDouble() - 3);
            }
            return numbers;
        }

        int tags() {
            return tags;
        }

        Lattice lattice() {
            return new Lattice(scores, transitions);
        }

        List<int[]> taggings() {
            List<int[]> all = new ArrayList<>();
            extend(new int[tokens], 0, all);
            return all;
        }

        private void extend(int[] tagging, int token, List<int[]> all) {
            if (token == tokens) {
                all.add(tagging.clone());
                return;
            }
            for (int tag = 0; tag < tags; tag++) {
                if (token == 0 ? !TagSet.isInside(tag) : TagSet.isAllowed(tagging[token - 1], tag)) {
                    tagging[token] = tag;
                    extend(tagging, token + 1, all);
                }
            }
        }

        double score(int[] tagging) {
            double score = transitions.start(tagging[0]);
            for (int token = 0; token < tokens; token++) {
                score += scores[token * tags + tagging[token]];
                score += token == 0 ? 0 : transitions.score(tagging[token - 1], tagging[token]);
            }
            return score;
        }

        double share(Predicate<int[]> those) {
            double all = 0;
            double some = 0;
            for (int[] tagging : taggings()) {
                double weight = Math.exp(score(tagging));
                all += weight;
                some += those.test(tagging) ? weight : 0;
            }
            return some / all;
        }
    }
}
