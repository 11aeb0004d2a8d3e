package dev.loquat.speech.audio;

import java.time.Duration;

/** WAV with samples that are not compressed; see {@link WavFile}. */
final class WavDecoder implements AudioDecoder {

    @Override
    public String format() {
        return "a WAV file";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return WavFile.isWav(bytes);
    }

    @Override
    public Samples decode(byte[] bytes, Duration limit) {
        WavFile file = WavFile.read(bytes);
        return file.format().decode(file.data(), limit);
    }
}
