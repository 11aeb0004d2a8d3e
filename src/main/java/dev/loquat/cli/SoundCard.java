package dev.loquat.cli;

import dev.loquat.speech.ReplyAudio;
import java.io.ByteArrayOutputStream;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** The microphone and the loudspeaker of the machine at which somebody sits. */
final class SoundCard {

    /** What the microphone gives. */
    static final String RECORDED = "audio/l16; rate=16000; channels=1";

    private static final AudioFormat FORMAT = new AudioFormat(ReplyAudio.RATE, 16, 1, true, false);
    private static final int BLOCK = 2 * ReplyAudio.RATE / 10;

    private SoundCard() {}

    /**
     * Records for as long as somebody speaks.
     *
     * @throws NoSoundCard when there is no microphone
     */
    static byte[] record(BooleanSupplier isSpeaking) {
        try (TargetDataLine microphone = AudioSystem.getTargetDataLine(FORMAT)) {
            microphone.open(FORMAT);
            microphone.start();
            ByteArrayOutputStream recorded = new ByteArrayOutputStream();
            byte[] block = new byte[BLOCK];
            while (isSpeaking.getAsBoolean()) {
                recorded.write(block, 0, microphone.read(block, 0, block.length));
            }
            return recorded.toByteArray();
        } catch (LineUnavailableException | IllegalArgumentException missing) {
            throw new NoSoundCard("microphone", missing);
        }
    }

    /**
     * Plays samples in the form {@link ReplyAudio#PCM} to their end.
     *
     * @throws NoSoundCard when there is no loudspeaker
     */
    static void play(byte[] samples) {
        try (SourceDataLine loudspeaker = AudioSystem.getSourceDataLine(FORMAT)) {
            loudspeaker.open(FORMAT);
            loudspeaker.start();
            loudspeaker.write(samples, 0, samples.length);
            loudspeaker.drain();
        } catch (LineUnavailableException | IllegalArgumentException missing) {
            throw new NoSoundCard("loudspeaker", missing);
        }
    }
}
