package dev.loquat.nlu.slot.crf;

/**
 * Weights that learn by AdaGrad (Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
 * optimization", 2011), with a light L2 penalty, and the mean of what they were at the end of the later rounds (Polyak and
 * Juditsky, 1992).
 */
final class AdaGrad {

    private static final float RATE = 0.1f;
    private static final float PENALTY = 1e-4f;
    private static final float FIRST_SQUARE = 0.01f;

    private final float[] weights;
    private final float[] squares;
    private final float[] sum;
    private int remembered;

    AdaGrad(int size) {
        this.weights = new float[size];
        this.squares = new float[size];
        this.sum = new float[size];
    }

    /** The weights as they are now; only to be read. */
    float[] weights() {
        return weights;
    }

    float weight(int place) {
        return weights[place];
    }

    /** Moves one weight against a slope. */
    void step(int place, float slope) {
        float penalized = slope + PENALTY * weights[place];
        squares[place] += penalized * penalized;
        weights[place] -= RATE * penalized / (float) Math.sqrt(squares[place] + FIRST_SQUARE);
    }

    void remember() {
        remembered++;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i];
        }
    }

    /** The mean of all that was remembered; nothing can be learned afterwards. */
    float[] mean() {
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= Math.max(1, remembered);
        }
        return sum;
    }
}
