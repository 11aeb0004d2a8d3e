package dev.loquat.speech.audio;

import java.util.Arrays;

/**
 * Changes the rate of samples that come bit by bit: band-limited interpolation with a sinc under a Hann window (Smith,
 * "Digital Audio Resampling"; 16 zero crossings to each side, as Kaldi's resampler has up to 10). One filter for each of the
 * phases that two rates have. For one thread at a time.
 */
public final class Resampler {

    private static final int ZERO_CROSSINGS = 16;
    /** The band ends a little below half the lower rate, so that the filter's slope does not fold back. */
    private static final double ROLL_OFF = 0.95;

    private final int step;
    private final int phases;
    private final int reach;
    private final float[][] filters;

    /** The input from sample {@code consumed} on, behind {@code reach} samples of what came before. */
    private short[] pending;

    private long consumed;
    private long produced;

    /**
     * @param from the rate that comes in
     * @param to the rate that goes out
     */
    public Resampler(int from, int to) {
        int divisor = greatestCommonDivisor(from, to);
        step = from / divisor;
        phases = to / divisor;
        double cutoff = ROLL_OFF * Math.min(1.0, (double) to / from);
        reach = (int) Math.ceil(ZERO_CROSSINGS / cutoff);
        filters = new float[phases][];
        pending = new short[reach];
        for (int phase = 0; phase < phases; phase++) {
            filters[phase] = filter((double) phase / phases, cutoff);
        }
    }

    /** All of a recording at another rate. */
    static short[] resampleAll(short[] samples, int from, int to) {
        Resampler resampler = new Resampler(from, to);
        short[] head = resampler.resample(samples);
        short[] tail = resampler.finish();
        short[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    /** Takes the next samples and gives those that no later sample can change. */
    public short[] resample(short[] samples) {
        short[] input = Arrays.copyOf(pending, pending.length + samples.length);
        System.arraycopy(samples, 0, input, pending.length, samples.length);
        pending = input;
        long known = consumed + input.length - reach;
        // The output sample n lies at n * step / phases; it needs what is less than reach behind it.
        long end = Math.max(produced, Math.floorDiv((known - reach - 1) * phases, (long) step) + 1);
        return produce(end);
    }

    /** Gives the rest, as if silence followed. */
    public short[] finish() {
        long length = consumed + pending.length - reach;
        long end = Math.max(produced, (length * phases + step - 1) / step);
        pending = Arrays.copyOf(pending, pending.length + 2 * reach);
        return produce(end);
    }

    private short[] produce(long end) {
        short[] output = new short[(int) (end - produced)];
        for (int i = 0; i < output.length; i++) {
            long position = (produced + i) * step;
            int at = (int) (position / phases - consumed);
            output[i] = PcmFormat.toSample(weigh(filters[(int) (position % phases)], at));
        }
        produced = end;
        forgetBefore(Math.min(end * step / phases, consumed + pending.length - reach));
        return output;
    }

    private double weigh(float[] filter, int at) {
        double sum = 0;
        for (int k = 0; k < filter.length; k++) {
            sum += filter[k] * pending[at + k];
        }
        return sum;
    }

    private void forgetBefore(long position) {
        pending = Arrays.copyOfRange(pending, (int) (position - consumed), pending.length);
        consumed = position;
    }

    /** Weights of the samples from {@code -reach} to {@code +reach} around a place between two samples. */
    private float[] filter(double fraction, double cutoff) {
        float[] filter = new float[2 * reach + 1];
        for (int k = 0; k < filter.length; k++) {
            double distance = k - reach - fraction;
            double window = Math.abs(distance) >= reach ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * distance / reach);
            filter[k] = (float) (cutoff * sinc(cutoff * distance) * window);
        }
        return filter;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
