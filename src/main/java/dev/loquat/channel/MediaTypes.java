package dev.loquat.channel;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads content types as clients in the field write them: parameters with and without spaces, and spaces in place of
 * semicolons.
 */
public final class MediaTypes {

    private static final Pattern ESSENCE = Pattern.compile("[^;\\s]+");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private MediaTypes() {}

    /** Type and subtype without parameters, in lower case; empty when there is none. */
    public static String essence(String contentType) {
        Matcher matcher = ESSENCE.matcher(contentType);
        return matcher.find() ? matcher.group().toLowerCase(Locale.ROOT) : "";
    }

    /**
     * The character set of text, UTF-8 unless it is named.
     *
     * @throws RequestRejected when there is none of that name
     */
    public static Charset charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalArgumentException e) {
            throw RequestRejected.invalid(
                    "The Content-Type names the character set '" + matcher.group(1) + "', expected utf-8");
        }
    }
}
