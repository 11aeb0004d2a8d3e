package dev.loquat.speech.audio;

import de.sciss.jump3r.lowlevel.LameEncoder;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;

/** MP3 by jump3r, a port of LAME. */
final class Mp3Encoder {

    /** Kilobits a second; Polly has 48 at 22 kHz. */
    private static final int BIT_RATE = 48;

    private Mp3Encoder() {}

    /** One channel of 16-bit little-endian samples. */
    static byte[] encode(byte[] pcm, int rate) {
        LameEncoder encoder = new LameEncoder(
                new AudioFormat(rate, 16, 1, true, false),
                BIT_RATE,
                LameEncoder.CHANNEL_MODE_MONO,
                LameEncoder.QUALITY_MIDDLE,
                false);
        try {
            ByteArrayOutputStream mp3 = new ByteArrayOutputStream();
            byte[] buffer = new byte[encoder.getMP3BufferSize()];
            int most = encoder.getPCMBufferSize();
            for (int at = 0; at < pcm.length; at += most) {
                byte[] block = Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + most));
                mp3.write(buffer, 0, encoder.encodeBuffer(block, 0, block.length, buffer));
            }
            mp3.write(buffer, 0, encoder.encodeFinish(buffer));
            return mp3.toByteArray();
        } finally {
            encoder.close();
        }
    }
}
