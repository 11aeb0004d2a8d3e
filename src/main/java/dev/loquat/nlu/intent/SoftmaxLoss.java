package dev.loquat.nlu.intent;

import dev.loquat.nlu.weights.Rows;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How badly weights explain the examples: mean cross-entropy plus a penalty on large weights.
 *
 * <p>First every example gets its errors, the differences between the probabilities of the intents and the truth; then every
 * row of weights sums up the errors of the examples that have its feature. Both work in parallel and yet add up in one order
 * whatever the number of threads, so that the same examples always give the same bits.
 */
final class SoftmaxLoss implements Lbfgs.Function {

    private static final double PENALTY = 1e-4;

    /** The errors of so many examples stay in a core's cache while all rows read them. */
    private static final int TILE = 256;

    private static final int EXAMPLES_PER_TASK = 32;
    private static final int ROWS_PER_TASK = 16;
    private static final int TERMS_PER_TASK = 512;

    private final TrainingMatrix examples;
    private final SoftmaxWeights layout;
    private final float lexicalWeight;

    SoftmaxLoss(TrainingMatrix examples, SoftmaxWeights layout, double lexicalWeight) {
        this.examples = examples;
        this.layout = layout;
        this.lexicalWeight = (float) lexicalWeight;
    }

    @Override
    public int dimension() {
        return layout.size();
    }

    @Override
    public double evaluate(double[] weights, double[] gradient) {
        float[] rounded = rounded(weights);
        float[] errors = new float[examples.count() * layout.intents()];
        double[] losses = new double[examples.count()];
        inParallel(
                examples.count(), EXAMPLES_PER_TASK, example -> losses[example] = errorsOf(example, rounded, errors));
        float[] sums = new float[layout.size()];
        sumIntercepts(errors, sums);
        inParallel((layout.coordinates() + ROWS_PER_TASK - 1) / ROWS_PER_TASK, 1, task -> sumRows(task, errors, sums));
        inParallel(examples.terms(), TERMS_PER_TASK, term -> sumTerm(term, errors, sums));
        return Arrays.stream(losses).sum() + penalised(weights, sums, gradient);
    }

    private static float[] rounded(double[] weights) {
        float[] rounded = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = (float) weights[i];
        }
        return rounded;
    }

    private static void inParallel(int count, int perTask, IntConsumer work) {
        IntStream.range(0, (count + perTask - 1) / perTask)
                .parallel()
                .forEach(task -> IntStream.range(task * perTask, Math.min(count, (task + 1) * perTask))
                        .forEach(work));
    }

    /** Writes the errors of an example, weighted by how much it counts, and returns its loss. */
    private double errorsOf(int example, float[] weights, float[] errors) {
        int intents = layout.intents();
        int start = example * intents;
        layout.logits(weights, examples.sentence(example), examples.lexical(example), lexicalWeight, errors, start);
        double max = Double.NEGATIVE_INFINITY;
        for (int intent = 0; intent < intents; intent++) {
            max = Math.max(max, errors[start + intent]);
        }
        double own = errors[start + examples.intent(example)] - max;
        double sum = 0;
        for (int intent = 0; intent < intents; intent++) {
            double exponential = Math.exp(errors[start + intent] - max);
            errors[start + intent] = (float) exponential;
            sum += exponential;
        }
        double share = examples.share(example);
        for (int intent = 0; intent < intents; intent++) {
            errors[start + intent] *= (float) (share / sum);
        }
        errors[start + examples.intent(example)] -= (float) share;
        return share * (Math.log(sum) - own);
    }

    private void sumIntercepts(float[] errors, float[] sums) {
        for (int example = 0; example < examples.count(); example++) {
            Rows.add(sums, 0, 1, errors, example * layout.intents(), layout.intents());
        }
    }

    private void sumRows(int task, float[] errors, float[] sums) {
        int first = task * ROWS_PER_TASK;
        int end = Math.min(layout.coordinates(), first + ROWS_PER_TASK);
        for (int tile = 0; tile < examples.count(); tile += TILE) {
            for (int row = first; row < end; row++) {
                sumRow(row, tile, Math.min(examples.count(), tile + TILE), errors, sums);
            }
        }
    }

    private void sumRow(int row, int from, int to, float[] errors, float[] sums) {
        int intents = layout.intents();
        int start = layout.rowStart(row);
        int example = from;
        for (; example + 3 < to; example += 4) {
            Rows.addFour(
                    sums,
                    start,
                    SoftmaxRegression.SCALE * examples.sentence(example)[row],
                    SoftmaxRegression.SCALE * examples.sentence(example + 1)[row],
                    SoftmaxRegression.SCALE * examples.sentence(example + 2)[row],
                    SoftmaxRegression.SCALE * examples.sentence(example + 3)[row],
                    errors,
                    example * intents,
                    intents);
        }
        for (; example < to; example++) {
            float value = SoftmaxRegression.SCALE * examples.sentence(example)[row];
            Rows.add(sums, start, value, errors, example * intents, intents);
        }
    }

    private void sumTerm(int term, float[] errors, float[] sums) {
        int[] intents = layout.terms().intents();
        int from = layout.terms().starts()[term];
        int to = layout.terms().starts()[term + 1];
        int start = layout.termsStart();
        for (int posting = examples.postingsStart(term); posting < examples.postingsStart(term + 1); posting++) {
            int row = examples.postedExample(posting) * layout.intents();
            float value = SoftmaxRegression.SCALE * lexicalWeight * examples.postedValue(posting);
            for (int i = from; i < to; i++) {
                sums[start + i] += value * errors[row + intents[i]];
            }
        }
    }

    /** Intercepts are not penalised. */
    private double penalised(double[] weights, float[] sums, double[] gradient) {
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = i < layout.intents() ? 0 : weights[i];
            squares += weight * weight;
            gradient[i] = sums[i] + PENALTY * weight;
        }
        return PENALTY / 2 * squares;
    }
}
