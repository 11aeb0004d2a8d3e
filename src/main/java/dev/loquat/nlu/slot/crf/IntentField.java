package dev.loquat.nlu.slot.crf;

import dev.loquat.nlu.slot.SlotTagger.TaggedSpan;
import java.util.ArrayList;
import java.util.List;

/** The part of the field that one intent sees. Immutable. */
final class IntentField {

    private final IntentTags tags;
    private final float[] weights;
    private final Transitions transitions;

    IntentField(IntentTags tags, float[] vectorWeights) {
        this.tags = tags;
        this.weights = tags.weights(vectorWeights);
        this.transitions = new Transitions(tags.size(), weights, 0);
    }

    boolean has(String slot) {
        return tags.tags().slots().contains(slot);
    }

    /**
     * The spans of the most probable tagging.
     *
     * @param signScores what signs say for every tag of the locale at every token
     * @param tagsOfLocale how many those are
     */
    List<TaggedSpan> tag(WordVectors vectors, float[] signScores, int tagsOfLocale) {
        float[] scores = Emissions.score(tags.shape(), weights, vectors);
        int size = tags.size();
        for (int token = 0; token < vectors.tokens(); token++) {
            for (int tag = 0; tag < size; tag++) {
                scores[token * size + tag] += signScores[token * tagsOfLocale + tags.ofLocale()[tag]];
            }
        }
        return spans(new Lattice(scores, transitions));
    }

    private List<TaggedSpan> spans(Lattice lattice) {
        List<TaggedSpan> spans = new ArrayList<>();
        int[] best = lattice.best();
        for (int first = 0; first < best.length; first++) {
            if (TagSet.isBegin(best[first])) {
                int end = first + 1;
                while (end < best.length && best[end] == best[first] + 1) {
                    end++;
                }
                int slot = TagSet.slot(best[first]);
                spans.add(new TaggedSpan(
                        tags.tags().slots().get(slot), first, end, lattice.spanProbability(slot, first, end)));
            }
        }
        return spans;
    }
}
