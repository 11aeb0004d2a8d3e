package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.io.IOException;
import java.time.Duration;

/** One format of audio files. Implementations keep no state: any number of threads may use one. */
interface AudioDecoder {

    /** What a person calls a file of this format, such as {@code a FLAC file}. */
    String format();

    /** Whether the bytes begin as this format does. */
    boolean recognises(byte[] bytes);

    /**
     * The sound of bytes that it {@link #recognises}.
     *
     * @param limit the longest that may sound; what is longer is given up while it is being decoded
     * @throws AudioRejected when there is something in the file that cannot be heard
     * @throws IOException when the file is damaged
     */
    Samples decode(byte[] bytes, Duration limit) throws IOException;
}
