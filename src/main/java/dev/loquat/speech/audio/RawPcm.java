package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lex's content types of PCM without a header: {@code audio/l16; rate=16000; channels=1}, {@code audio/x-l16;
 * sample-rate=16000; channel-count=1} and {@code audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1;
 * is-big-endian=false}.
 *
 * <p>RFC 2586 has L16 in network order, Lex's clients send it little-endian; only {@code is-big-endian=true} changes that.
 */
final class RawPcm {

    private static final List<String> TYPES = List.of("audio/l16", "audio/x-l16", "audio/lpcm", "audio/pcm");
    private static final int DEFAULT_RATE = 16_000;

    private RawPcm() {}

    /**
     * The form that a content type declares; empty for types that are not raw PCM.
     *
     * @throws AudioRejected when it declares a form that no recording has
     */
    static Optional<PcmFormat> declaredBy(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).strip();
        if (TYPES.stream().noneMatch(type::startsWith)) {
            return Optional.empty();
        }
        TypeParameters parameters = TypeParameters.of(type);
        int rate = parameters.number("rate", parameters.number("sample-rate", DEFAULT_RATE));
        int channels = parameters.number("channels", parameters.number("channel-count", 1));
        return Optional.of(new PcmFormat(
                SampleEncoding.INTEGER,
                parameters.number("sample-size-bits", 16),
                channels,
                rate,
                parameters.isTrue("is-big-endian") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN));
    }
}
