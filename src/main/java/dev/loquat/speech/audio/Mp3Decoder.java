package dev.loquat.speech.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/** MPEG-1, -2 and -2.5 audio, layer III (ISO 11172-3, 13818-3), decoded by JLayer. */
final class Mp3Decoder implements AudioDecoder {

    private static final String ID3 = "ID3";
    private static final int ID3_HEADER = 10;

    @Override
    public String format() {
        return "an MP3 file";
    }

    /** A tag, or two frames one behind the other: the mark of one alone is a sample of PCM as well. */
    @Override
    public boolean recognises(byte[] bytes) {
        if (Beginnings.match(bytes, 0, ID3)) {
            return true;
        }
        int next = Mp3Frame.length(bytes, 0);
        return next > 0 && Mp3Frame.length(bytes, next) > 0;
    }

    @Override
    public Samples decode(byte[] bytes, Duration limit) throws IOException {
        int start = behindTags(bytes);
        Bitstream stream = new Bitstream(new ByteArrayInputStream(bytes, start, bytes.length - start));
        try {
            return decode(stream, limit);
        } catch (JavaLayerException damaged) {
            throw new IOException(damaged);
        }
    }

    private static Samples decode(Bitstream stream, Duration limit) throws JavaLayerException, IOException {
        Header header = stream.readFrame();
        if (header == null) {
            throw new IOException("it has no whole frame");
        }
        int rate = header.frequency();
        DecodedSamples samples = new DecodedSamples(rate, limit);
        Decoder decoder = new Decoder();
        while (header != null && header.frequency() == rate) {
            addMean((SampleBuffer) decoder.decodeFrame(header, stream), samples);
            stream.closeFrame();
            header = stream.readFrame();
        }
        return samples.toSamples();
    }

    private static void addMean(SampleBuffer decoded, DecodedSamples samples) {
        short[] values = decoded.getBuffer();
        int channels = decoded.getChannelCount();
        for (int i = 0; i + channels <= decoded.getBufferLength(); i += channels) {
            samples.add(channels == 1 ? values[i] : (values[i] + values[i + 1]) / 2.0);
        }
    }

    /** Where the sound begins. JLayer makes room for as much of a tag as it claims to have. */
    private static int behindTags(byte[] bytes) throws IOException {
        int at = 0;
        while (Beginnings.match(bytes, at, ID3)) {
            if (at + ID3_HEADER > bytes.length) {
                throw new IOException("it ends within its tag");
            }
            int size = 0;
            for (int i = 6; i < ID3_HEADER; i++) {
                size = size << 7 | (bytes[at + i] & 0x7F);
            }
            at += ID3_HEADER + size;
            if (at > bytes.length) {
                throw new IOException("it ends within its tag");
            }
        }
        return at;
    }
}
