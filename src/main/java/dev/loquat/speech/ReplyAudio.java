package dev.loquat.speech;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a bot speaks. */
public enum ReplyAudio {
    /** Bare samples: 16 bit, little endian, one channel, 16 kHz, as Lex's. */
    PCM("audio/pcm"),
    /** The same samples in a WAV file. */
    WAV("audio/wav"),
    /** MP3. */
    MPEG("audio/mpeg"),
    /** Opus in Ogg. */
    OGG("audio/ogg");

    /** Samples a second of all of them. */
    public static final int RATE = 16_000;

    private final String contentType;

    ReplyAudio(String contentType) {
        this.contentType = contentType;
    }

    /** The content type of a reply. */
    public String contentType() {
        return contentType;
    }

    /**
     * The form of a content type; empty when there is none. Where any audio will do it is MP3, as in Lex.
     *
     * @param essence type and subtype in lower case
     */
    public static Optional<ReplyAudio> of(String essence) {
        if (essence.equals("audio/*")) {
            return Optional.of(MPEG);
        }
        return Arrays.stream(values())
                .filter(form -> form.contentType.equals(essence))
                .findFirst();
    }
}
