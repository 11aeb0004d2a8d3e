package dev.loquat.nlu.slot.crf;

/**
 * All taggings of one utterance with their probabilities: forward-backward with a scale per token, after Rabiner, "A tutorial on
 * hidden Markov models" (1989), for a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001). It takes
 * tokens × tags² steps. For one thread.
 */
final class Lattice {

    private final int tokens;
    private final int tags;
    private final float[] scores;
    private final Transitions transitions;
    private final double[] potentials;
    private final double[] forward;
    private final double[] backward;
    private final double[] scales;

    /**
     * @param scores of every tag at every token, token by token; the caller keeps it unchanged
     * @param transitions of the tags
     */
    Lattice(float[] scores, Transitions transitions) {
        this.tags = transitions.tags();
        this.tokens = scores.length / tags;
        this.scores = scores;
        this.transitions = transitions;
        this.potentials = new double[scores.length];
        this.forward = new double[scores.length];
        this.backward = new double[scores.length];
        this.scales = new double[tokens];
        exponentiate();
        forward();
        backward();
    }

    private void exponentiate() {
        for (int token = 0; token < tokens; token++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int tag = 0; tag < tags; tag++) {
                most = Math.max(most, scores[token * tags + tag]);
            }
            for (int tag = 0; tag < tags; tag++) {
                potentials[token * tags + tag] = Math.exp(scores[token * tags + tag] - most);
            }
        }
    }

    private void forward() {
        for (int token = 0; token < tokens; token++) {
            double sum = 0;
            for (int tag = 0; tag < tags; tag++) {
                double reached = token == 0 ? transitions.startFactor(tag) : reached(token, tag);
                forward[token * tags + tag] = reached * potentials[token * tags + tag];
                sum += forward[token * tags + tag];
            }
            scales[token] = sum;
            for (int tag = 0; tag < tags; tag++) {
                forward[token * tags + tag] /= sum;
            }
        }
    }

    private double reached(int token, int tag) {
        double sum = 0;
        int before = (token - 1) * tags;
        if (TagSet.isInside(tag)) {
            return forward[before + tag - 1] * transitions.factor(tag - 1, tag)
                    + forward[before + tag] * transitions.factor(tag, tag);
        }
        for (int from = 0; from < tags; from++) {
            sum += forward[before + from] * transitions.factor(from, tag);
        }
        return sum;
    }

    private void backward() {
        for (int tag = 0; tag < tags && tokens > 0; tag++) {
            backward[(tokens - 1) * tags + tag] = 1;
        }
        double[] ahead = new double[tags];
        for (int token = tokens - 2; token >= 0; token--) {
            readAhead(token + 1, ahead);
            for (int from = 0; from < tags; from++) {
                int inside = TagSet.insideBehind(from);
                double sum = inside == 0 ? 0 : transitions.factor(from, inside) * ahead[inside];
                sum += transitions.factor(from, TagSet.OUTSIDE) * ahead[TagSet.OUTSIDE];
                for (int begin = 1; begin < tags; begin += 2) {
                    sum += transitions.factor(from, begin) * ahead[begin];
                }
                backward[token * tags + from] = sum;
            }
        }
    }

    /** For each tag at a token all that it and what follows speak for it, relative to the token's scale. */
    private void readAhead(int token, double[] ahead) {
        for (int tag = 0; tag < tags; tag++) {
            int at = token * tags + tag;
            ahead[tag] = potentials[at] * backward[at] / scales[token];
        }
    }

    /** The derivative of the negative logarithm of a tagging's probability by the scores: how probable each tag is, less 1 where it is right. */
    float[] errors(int[] tagging) {
        float[] errors = new float[scores.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (float) (forward[i] * backward[i]);
        }
        for (int token = 0; token < tokens; token++) {
            errors[token * tags + tagging[token]] -= 1;
        }
        return errors;
    }

    /**
     * Adds the derivative by the scores of transitions, which stand first in the gradient.
     *
     * @param errors what {@link #errors} gave
     */
    void addTransitionErrors(int[] tagging, float[] errors, float[] gradient) {
        double[] ahead = new double[tags];
        for (int token = 1; token < tokens; token++) {
            readAhead(token, ahead);
            for (int from = 0; from < tags; from++) {
                double reached = forward[(token - 1) * tags + from];
                for (int tag = 0; tag < tags; tag++) {
                    gradient[from * tags + tag] += (float) (reached * transitions.factor(from, tag) * ahead[tag]);
                }
            }
            gradient[tagging[token - 1] * tags + tagging[token]] -= 1;
        }
        for (int tag = 0; tag < tags && tokens > 0; tag++) {
            gradient[tags * tags + tag] += errors[tag];
        }
    }

    /** How probable a tag is at a token. */
    double probability(int token, int tag) {
        return forward[token * tags + tag] * backward[token * tags + tag];
    }

    /** How probable it is that exactly these tokens are a value of a slot. */
    double spanProbability(int slot, int firstToken, int endToken) {
        int inside = TagSet.inside(slot);
        int tag = TagSet.begin(slot);
        double probability = forward[firstToken * tags + tag];
        for (int token = firstToken + 1; token < endToken; token++) {
            probability *= transitions.factor(tag, inside) * potentials[token * tags + inside] / scales[token];
            tag = inside;
        }
        double stops = backward[(endToken - 1) * tags + tag] - (endToken < tokens ? goesOn(tag, endToken, inside) : 0);
        return Math.max(0, probability * stops);
    }

    private double goesOn(int tag, int token, int inside) {
        int at = token * tags + inside;
        return transitions.factor(tag, inside) * potentials[at] * backward[at] / scales[token];
    }

    /** The most probable tagging. */
    int[] best() {
        float[] reached = new float[tags];
        int[] from = new int[tokens * tags];
        for (int token = 0; token < tokens; token++) {
            float[] next = new float[tags];
            for (int tag = 0; tag < tags; tag++) {
                next[tag] = token == 0 ? transitions.start(tag) : step(reached, tag, from, token * tags + tag);
                next[tag] += scores[token * tags + tag];
            }
            reached = next;
        }
        int[] best = new int[tokens];
        int last = indexOfMost(reached);
        for (int token = tokens - 1; token >= 0; token--) {
            best[token] = last;
            last = from[token * tags + last];
        }
        return best;
    }

    private float step(float[] reached, int tag, int[] from, int at) {
        float most = Float.NEGATIVE_INFINITY;
        for (int before = 0; before < tags; before++) {
            if (TagSet.isAllowed(before, tag) && reached[before] + transitions.score(before, tag) > most) {
                most = reached[before] + transitions.score(before, tag);
                from[at] = before;
            }
        }
        return most;
    }

    private static int indexOfMost(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
