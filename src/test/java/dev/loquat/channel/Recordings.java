package dev.loquat.channel;

import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.audio.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings in the forms in which clients send them. */
public final class Recordings {

    private Recordings() {}

    /** The file as it is. */
    public static byte[] bytes(Path wav) {
        try {
            return Files.readAllBytes(wav);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its samples at this rate: 16 bit, little endian, no header. */
    public static byte[] samples(Path wav, int rate) {
        Samples samples = new AudioReader().read(bytes(wav), "audio/wav").at(rate);
        short[] values = samples.toArray();
        ByteBuffer pcm = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        pcm.asShortBuffer().put(values);
        return pcm.array();
    }
}
