package dev.loquat.speech.audio;

import dev.loquat.speech.ReplyAudio;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes bytes of samples: what {@link AudioReader} does, the other way round. */
public final class AudioWriter {

    private static final int WAV_HEADER = 44;

    private AudioWriter() {}

    /** The samples in this form, at {@link ReplyAudio#RATE}. */
    public static byte[] write(Samples samples, ReplyAudio form) {
        Samples atRate = samples.at(ReplyAudio.RATE);
        return switch (form) {
            case PCM -> pcm(atRate);
            case WAV -> wav(atRate);
            case MPEG -> Mp3Encoder.encode(pcm(atRate), atRate.rate());
            case OGG -> OggOpusEncoder.encode(atRate);
        };
    }

    private static byte[] pcm(Samples samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.count()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples.toArray());
        return bytes.array();
    }

    private static byte[] wav(Samples samples) {
        byte[] data = pcm(samples);
        ByteBuffer file = ByteBuffer.allocate(WAV_HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(WAV_HEADER - 8 + data.length).put(ascii("WAVEfmt "));
        file.putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(samples.rate()).putInt(2 * samples.rate());
        file.putShort((short) 2).putShort((short) 16);
        return file.put(ascii("data")).putInt(data.length).put(data).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
