package dev.loquat.channel.live;

import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds utterances in sound that goes on for ever, by its loudness: speech is what is louder than the noise that there always is.
 * The noise is the quietest that was heard lately: it follows at once when it gets quieter and slowly when it gets louder, as
 * minimum statistics do (Martin, "Noise power spectral density estimation based on optimal smoothing and minimum statistics",
 * IEEE Transactions on Speech and Audio Processing 9(5), 2001), here on the power of the whole band: one comparison a frame.
 * Time is counted in samples, so that the same sound is cut in the same way however fast it comes. For one thread at a time.
 */
final class Endpointer {

    /** How long a frame is, in milliseconds; customary for speech. */
    private static final int FRAME_MILLIS = 20;

    /** How much of what was before an utterance is heard with it, in frames: its first sound may have been soft. */
    private static final int LEAD_FRAMES = 15;

    /** How many frames in a row have to be loud for an utterance to begin: a click is shorter. */
    private static final int ONSET_FRAMES = 3;

    /** How far speech is above the noise, in decibel. */
    private static final double SPEECH_ABOVE_NOISE = 10;

    /** What is softer than this is no speech in any case, in decibel below full scale. */
    private static final double SOFTEST_SPEECH = -50;

    /** How fast the noise is thought to get louder, in decibel a frame: 3 dB a second. */
    private static final double NOISE_RISE = 0.06;

    private final int frameSize;
    private final List<short[]> lead = new ArrayList<>();
    private short[] rest = {};
    private double noise = SOFTEST_SPEECH;
    private boolean isSpeech;
    private int loudFrames;
    private int quietMillis;
    private int speechMillis;

    /**
     * @param sampleRate samples a second
     */
    Endpointer(int sampleRate) {
        this.frameSize = sampleRate * FRAME_MILLIS / 1000;
    }

    /**
     * A stretch of one utterance.
     *
     * @param samples what belongs to it
     * @param begins whether it is the beginning
     * @param ends whether the utterance is over with it
     */
    record Stretch(ShortBuffer samples, boolean begins, boolean ends) {}

    /**
     * Hears more and returns the stretches of utterances in it.
     *
     * @param endTimeout how long a silence ends an utterance
     * @param longest after how long an utterance is cut off
     */
    List<Stretch> hear(ShortBuffer more, Duration endTimeout, Duration longest) {
        short[] samples = Arrays.copyOf(rest, rest.length + more.remaining());
        more.get(samples, rest.length, more.remaining());
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (; at + frameSize <= samples.length; at += frameSize) {
            frame(Arrays.copyOfRange(samples, at, at + frameSize), endTimeout, longest, stretches);
        }
        rest = Arrays.copyOfRange(samples, at, samples.length);
        return stretches;
    }

    /** The utterance is over, whatever comes; returns what of it has not been handed out. */
    short[] end() {
        short[] left = rest;
        isSpeech = false;
        rest = new short[0];
        lead.clear();
        loudFrames = 0;
        return left;
    }

    private void frame(short[] frame, Duration endTimeout, Duration longest, List<Stretch> stretches) {
        boolean isLoud = isLoud(frame);
        loudFrames = isLoud ? loudFrames + 1 : 0;
        if (isSpeech) {
            quietMillis = isLoud ? 0 : quietMillis + FRAME_MILLIS;
            speechMillis += FRAME_MILLIS;
            boolean ends = quietMillis >= endTimeout.toMillis() || speechMillis >= longest.toMillis();
            isSpeech = !ends;
            stretches.add(new Stretch(ShortBuffer.wrap(frame), false, ends));
        } else {
            lead.add(frame);
            if (loudFrames >= ONSET_FRAMES) {
                begin(stretches);
            } else if (lead.size() > LEAD_FRAMES) {
                lead.remove(0);
            }
        }
    }

    private void begin(List<Stretch> stretches) {
        isSpeech = true;
        quietMillis = 0;
        speechMillis = lead.size() * FRAME_MILLIS;
        short[] samples = new short[lead.size() * frameSize];
        for (int i = 0; i < lead.size(); i++) {
            System.arraycopy(lead.get(i), 0, samples, i * frameSize, frameSize);
        }
        stretches.add(new Stretch(ShortBuffer.wrap(samples), true, false));
        lead.clear();
    }

    private boolean isLoud(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            sum += (double) sample * sample;
        }
        double power = 10 * Math.log10(sum / frame.length / (32_768.0 * 32_768.0) + 1e-10);
        noise = Math.min(power, noise + NOISE_RISE);
        return power > Math.max(noise + SPEECH_ABOVE_NOISE, SOFTEST_SPEECH);
    }
}
