package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes samples of a request's bytes. May be used from any number of threads. */
public final class AudioReader {

    /** The longest utterance that is heard unless the constructor says otherwise; Lex stops at 55 s. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);

    /** What a recogniser is handed at most; speech has nothing above half of it. */
    private static final int HIGHEST_RATE_KEPT = 48_000;

    private static final String SEND_INSTEAD =
            " Send a WAV file (audio/wav), or 16-bit PCM as audio/l16; rate=16000; channels=1.";

    /** How files begin that people send by mistake. */
    private static final Map<String, String> KNOWN_BEGINNINGS = new LinkedHashMap<>();

    static {
        KNOWN_BEGINNINGS.put("OggS", "an Ogg file (Opus or Vorbis)");
        KNOWN_BEGINNINGS.put("fLaC", "a FLAC file");
        KNOWN_BEGINNINGS.put("ID3", "an MP3 file");
        KNOWN_BEGINNINGS.put("\u00FF\u00FB", "an MP3 file");
        KNOWN_BEGINNINGS.put("\u001AE\u00DF\u00A3", "a WebM file");
        KNOWN_BEGINNINGS.put("FORM", "an AIFF file");
    }

    private final Duration limit;

    /** A reader that takes {@link #DEFAULT_LIMIT}. */
    public AudioReader() {
        this(DEFAULT_LIMIT);
    }

    /**
     * @param limit the longest audio that is taken
     */
    public AudioReader(Duration limit) {
        this.limit = limit;
    }

    /**
     * Reads audio. Bytes that begin as a WAV file are one, whatever the content type says.
     *
     * @param bytes of a WAV file, or samples without a header
     * @param contentType such as {@code audio/wav} or {@code audio/l16; rate=8000}; may be empty for a WAV file
     * @return one channel of 8,000 to 48,000 samples a second
     * @throws AudioRejected when there is nothing to hear, the format is another one, or it is too long
     */
    public Samples read(byte[] bytes, String contentType) {
        if (bytes.length == 0) {
            throw new AudioRejected("The audio is empty: 0 bytes." + SEND_INSTEAD);
        }
        if (WavFile.isWav(bytes)) {
            WavFile file = WavFile.read(bytes);
            return decode(file.format(), file.data());
        }
        Optional<OpusPackets> opus = OpusPackets.declaredBy(contentType);
        if (opus.isPresent()) {
            return requireSound(opus.get().decode(bytes, limit));
        }
        refuseOtherFormats(bytes, contentType);
        PcmFormat format = RawPcm.declaredBy(contentType).orElseThrow(() -> notAudio(bytes, contentType));
        return decode(format, ByteBuffer.wrap(bytes));
    }

    private Samples decode(PcmFormat format, ByteBuffer bytes) {
        int frames = bytes.remaining() / format.frameSize();
        requireDuration(1000L * frames / format.rate());
        Samples samples = requireSound(new Samples(format.decode(bytes, frames), format.rate()));
        return samples.at(Math.min(format.rate(), HIGHEST_RATE_KEPT));
    }

    private Samples requireSound(Samples samples) {
        if (samples.count() == 0) {
            throw new AudioRejected("The audio holds no samples." + SEND_INSTEAD);
        }
        requireDuration(samples.duration().toMillis());
        return samples;
    }

    private void requireDuration(long millis) {
        if (millis > limit.toMillis()) {
            throw new AudioRejected(String.format(
                    Locale.ROOT,
                    "The audio is %.1f s long; one utterance is at most %d s. Send one utterance at a time.",
                    millis / 1000.0,
                    limit.toSeconds()));
        }
    }

    private static void refuseOtherFormats(byte[] bytes, String contentType) {
        Optional<String> known = KNOWN_BEGINNINGS.keySet().stream()
                .filter(beginning -> beginsWith(bytes, beginning))
                .findFirst();
        if (known.isPresent()) {
            throw new AudioRejected("The audio is " + KNOWN_BEGINNINGS.get(known.get()) + ", declared as "
                    + declared(contentType) + "." + SEND_INSTEAD);
        }
    }

    private static AudioRejected notAudio(byte[] bytes, String contentType) {
        boolean isDeclaredWav = contentType.toLowerCase(Locale.ROOT).contains("wav");
        String found = isDeclaredWav
                ? "The audio is declared as " + declared(contentType) + " but does not begin as a WAV file: found "
                        + beginning(bytes) + ", expected RIFF....WAVE."
                : "The audio is declared as " + declared(contentType) + ", which is not supported.";
        return new AudioRejected(found + SEND_INSTEAD);
    }

    private static String declared(String contentType) {
        return contentType.isBlank() ? "nothing" : "'" + contentType.strip() + "'";
    }

    private static boolean beginsWith(byte[] bytes, String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String beginning(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(12, bytes.length); i++) {
            text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
        }
        return "'" + text + "'";
    }
}
