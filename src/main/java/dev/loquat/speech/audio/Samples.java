package dev.loquat.speech.audio;

import java.time.Duration;

/** Sound in one channel of signed 16-bit samples. Immutable. */
public final class Samples {

    private final short[] values;
    private final int rate;

    /**
     * @param values the samples, copied
     * @param rate samples a second, at least 1
     */
    public Samples(short[] values, int rate) {
        if (rate < 1) {
            throw new IllegalArgumentException("a rate of " + rate + " samples a second");
        }
        this.values = values.clone();
        this.rate = rate;
    }

    /** A copy of the samples. */
    public short[] toArray() {
        return values.clone();
    }

    /** How many samples there are. */
    public int count() {
        return values.length;
    }

    /** Samples a second. */
    public int rate() {
        return rate;
    }

    /** How long they sound. */
    public Duration duration() {
        return Duration.ofMillis(1000L * values.length / rate);
    }

    /** The same sound at another rate; these samples themselves when it is theirs. */
    public Samples at(int otherRate) {
        return otherRate == rate ? this : new Samples(Resampler.resampleAll(values, rate, otherRate), otherRate);
    }
}
