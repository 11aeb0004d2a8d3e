package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes samples of a request's bytes. May be used from any number of threads. */
public final class AudioReader {

    private static final Logger LOG = Logger.getLogger(AudioReader.class);

    /** The longest utterance that is heard unless the constructor says otherwise; Lex stops at 55 s. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);

    /** What a recogniser is handed at most; speech has nothing above half of it. */
    private static final int HIGHEST_RATE_KEPT = 48_000;

    static final String SEND_INSTEAD =
            " Send a WAV file (audio/wav), or 16-bit PCM as audio/l16; rate=16000; channels=1.";

    private static final List<AudioDecoder> DECODERS =
            List.of(new WavDecoder(), new FlacDecoder(), new OggDecoder(), new WebmDecoder(), new Mp3Decoder());

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
     * Reads audio. Bytes that begin as a file of a known format are one, whatever the content type says.
     *
     * @param bytes of a file, or samples or packets without a header
     * @param contentType such as {@code audio/wav} or {@code audio/l16; rate=8000}; may be empty for a file
     * @return one channel of 8,000 to 48,000 samples a second
     * @throws AudioRejected when there is nothing to hear, the format is another one, or it is too long
     */
    public Samples read(byte[] bytes, String contentType) {
        if (bytes.length == 0) {
            throw new AudioRejected("The audio is empty: 0 bytes." + SEND_INSTEAD);
        }
        Samples samples = DECODERS.stream()
                .filter(decoder -> decoder.recognises(bytes))
                .findFirst()
                .map(decoder -> decode(decoder.format(), () -> decoder.decode(bytes, limit)))
                .orElseGet(() -> readDeclared(bytes, contentType));
        return samples.at(Math.min(samples.rate(), HIGHEST_RATE_KEPT));
    }

    private Samples readDeclared(byte[] bytes, String contentType) {
        Optional<CbrOpus> packets = CbrOpus.declaredBy(contentType);
        if (packets.isPresent()) {
            return decode("Opus", () -> packets.get().decode(bytes, limit));
        }
        Optional<PcmFormat> format = RawPcm.declaredBy(contentType);
        if (format.isPresent()) {
            return format.get().decode(ByteBuffer.wrap(bytes), limit);
        }
        throw notAudio(bytes, contentType);
    }

    private interface Decoding {
        Samples decode() throws IOException;
    }

    /** The decoders of others throw whatever comes, errors included, at what they do not expect in a file. */
    private static Samples decode(String format, Decoding decoding) {
        try {
            return decoding.decode();
        } catch (AudioRejected rejected) {
            throw rejected;
        } catch (IOException | RuntimeException | AssertionError | InternalError damaged) {
            LOG.debugf(damaged, "A decoder gave up");
            String reason = damaged instanceof IOException && damaged.getMessage() != null && damaged.getCause() == null
                    ? ": " + damaged.getMessage()
                    : "";
            throw new AudioRejected("The audio is " + format + " that is cut off or damaged" + reason
                    + ". Send the whole file, unchanged.");
        }
    }

    private static AudioRejected notAudio(byte[] bytes, String contentType) {
        Optional<String> known = Beginnings.notRead(bytes);
        if (known.isPresent()) {
            return new AudioRejected(
                    "The audio is " + known.get() + ", declared as " + declared(contentType) + "." + SEND_INSTEAD);
        }
        boolean isDeclaredWav = contentType.toLowerCase(Locale.ROOT).contains("wav");
        String found = isDeclaredWav
                ? "The audio is declared as " + declared(contentType) + " but does not begin as a WAV file: found "
                        + Beginnings.show(bytes) + ", expected RIFF....WAVE."
                : "The audio is declared as " + declared(contentType) + ", which is not supported.";
        return new AudioRejected(found + SEND_INSTEAD);
    }

    private static String declared(String contentType) {
        return contentType.isBlank() ? "nothing" : "'" + contentType.strip() + "'";
    }
}
