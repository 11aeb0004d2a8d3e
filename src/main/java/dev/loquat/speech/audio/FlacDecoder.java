package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.jflac.ChannelData;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;

/** FLAC (RFC 9639), decoded by JFLAC. */
final class FlacDecoder implements AudioDecoder {

    private static final String MARK = "fLaC";
    private static final int BLOCK_HEADER = 4;
    private static final int STREAM_INFO = 34;
    private static final int LAST_BLOCK = 0x80;
    /** JFLAC computes in 32 bits, in which the difference of two channels of more than 24 has no room. */
    private static final int MOST_BITS = 24;

    @Override
    public String format() {
        return "a FLAC file";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Beginnings.match(bytes, 0, MARK);
    }

    @Override
    public Samples decode(byte[] bytes, Duration limit) throws IOException {
        FLACDecoder decoder = new FLACDecoder(new ByteArrayInputStream(withoutMetadata(bytes)));
        decoder.readMetadata();
        StreamInfo info = decoder.getStreamInfo();
        if (info.getBitsPerSample() > MOST_BITS) {
            throw new AudioRejected("The FLAC file has samples of " + info.getBitsPerSample()
                    + " bits; expected at most " + MOST_BITS + ". Convert it: sox in.flac -b 16 out.flac");
        }
        long expected = info.getTotalSamples();
        // With a number, JFLAC 1.5.2 looks for no more frames behind it, yet reads on: for ever, when the next one is
        // damaged.
        info.setTotalSamples(0);
        DecodedSamples samples = new DecodedSamples(info.getSampleRate(), limit);
        long frames = 0;
        for (Frame frame = decoder.readNextFrame(); frame != null; frame = decoder.readNextFrame()) {
            addMean(decoder.getChannelData(), frame, samples);
            frames += frame.header.blockSize;
        }
        if (frames < expected || decoder.getBadFrames() > 0) {
            throw new IOException("of " + expected + " samples " + frames + " are there and whole");
        }
        return samples.toSamples();
    }

    private static void addMean(ChannelData[] channels, Frame frame, DecodedSamples samples) {
        double scale = Math.scalb(1.0, 16 - frame.header.bitsPerSample) / frame.header.channels;
        for (int i = 0; i < frame.header.blockSize; i++) {
            double sum = 0;
            for (int channel = 0; channel < frame.header.channels; channel++) {
                sum += channels[channel].getOutput()[i];
            }
            samples.add(sum * scale);
        }
    }

    /** The file with the one block of metadata that counts: JFLAC makes room for as many tags as a file claims to have. */
    private static byte[] withoutMetadata(byte[] bytes) throws IOException {
        int at = MARK.length();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, at);
        boolean isLast = false;
        while (!isLast) {
            if (at + BLOCK_HEADER + STREAM_INFO > bytes.length) {
                throw new IOException("it ends within its header");
            }
            isLast = (bytes[at] & LAST_BLOCK) != 0;
            if (at == MARK.length()) {
                kept.write(bytes[at] | LAST_BLOCK);
                kept.write(bytes, at + 1, BLOCK_HEADER - 1 + STREAM_INFO);
            }
            at += BLOCK_HEADER + ((bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF));
        }
        if (at < bytes.length) {
            kept.write(bytes, at, bytes.length - at);
        }
        return kept.toByteArray();
    }
}
