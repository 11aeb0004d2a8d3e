package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lex's content types of PCM without a header: {@code audio/l16; rate=16000; channels=1}, {@code audio/x-l16;
 * sample-rate=16000; channel-count=1} and {@code audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1;
 * is-big-endian=false}. Clients leave out spaces and semicolons, and so does this reading.
 *
 * <p>RFC 2586 has L16 in network order, Lex's clients send it little-endian; only {@code is-big-endian=true} changes that.
 */
final class RawPcm {

    private static final List<String> TYPES = List.of("audio/l16", "audio/x-l16", "audio/lpcm", "audio/pcm");
    private static final Pattern PARAMETER = Pattern.compile(
            "(sample-size-bits|sample-rate|rate|channel-count|channels|is-big-endian)\\s*=\\s*\"?(\\d{1,9}|true|false)");
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
        Map<String, String> parameters = parameters(type);
        int rate = number(parameters, "rate", number(parameters, "sample-rate", DEFAULT_RATE));
        int channels = number(parameters, "channels", number(parameters, "channel-count", 1));
        boolean isBigEndian = "true".equals(parameters.get("is-big-endian"));
        return Optional.of(new PcmFormat(
                SampleEncoding.INTEGER,
                number(parameters, "sample-size-bits", 16),
                channels,
                rate,
                isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN));
    }

    private static Map<String, String> parameters(String type) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(type);
        while (matcher.find()) {
            parameters.put(matcher.group(1), matcher.group(2));
        }
        return parameters;
    }

    private static int number(Map<String, String> parameters, String name, int otherwise) {
        String value = parameters.getOrDefault(name, "");
        return value.isEmpty() || !Character.isDigit(value.charAt(0)) ? otherwise : Integer.parseInt(value);
    }
}
