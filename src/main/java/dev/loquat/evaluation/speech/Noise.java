package dev.loquat.evaluation.speech;

import dev.loquat.speech.audio.Samples;
import java.util.SplittableRandom;

/**
 * A noise that is mixed into speech as in the public benchmark of spoken coffee orders (Picovoice, speech-to-intent-benchmark):
 * from a random place on, so loud that the loudest frame of the speech is by the ratio above the loudest of the noise, and the mix
 * brought to half of full range.
 */
public final class Noise {

    /** Samples of a frame whose energy counts. */
    private static final int FRAME = 2_048;

    private static final double HALF_RANGE = 0.5 * Short.MAX_VALUE;

    private final Samples noise;

    /**
     * @param noise at least as long as a frame; it is repeated under longer speech
     * @throws InvalidLabels when it is shorter
     */
    public Noise(Samples noise) {
        if (noise.count() < FRAME) {
            throw new InvalidLabels("The noise has " + noise.count() + " samples; expected at least " + FRAME);
        }
        this.noise = noise;
    }

    /**
     * Speech in this noise.
     *
     * @param decibels by which the speech's energy is above the noise's
     * @param random chooses the place in the noise
     */
    public Samples mixedInto(Samples speech, double decibels, SplittableRandom random) {
        short[] spoken = speech.toArray();
        short[] rest = noise.at(speech.rate()).toArray();
        int start = random.nextInt(rest.length);
        short[] around = new short[spoken.length];
        for (int i = 0; i < around.length; i++) {
            around[i] = rest[(start + i) % rest.length];
        }
        double scale = Math.sqrt(energy(spoken) / (energy(around) * Math.pow(10, decibels / 10)));
        return new Samples(mixed(spoken, around, scale), speech.rate());
    }

    private static short[] mixed(short[] spoken, short[] around, double scale) {
        double[] sum = new double[spoken.length];
        double largest = 1;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = spoken[i] + scale * around[i];
            largest = Math.max(largest, Math.abs(sum[i]));
        }
        short[] mixed = new short[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mixed[i] = (short) Math.round(HALF_RANGE * sum[i] / largest);
        }
        return mixed;
    }

    /** The largest mean square of a frame; at least that of the faintest sound, so that silence can be divided by. */
    private static double energy(short[] samples) {
        double largest = 1;
        for (int start = 0; start < samples.length; start += FRAME) {
            int end = Math.min(samples.length, start + FRAME);
            double sum = 0;
            for (int i = start; i < end; i++) {
                sum += (double) samples[i] * samples[i];
            }
            largest = Math.max(largest, sum / FRAME);
        }
        return largest;
    }
}
