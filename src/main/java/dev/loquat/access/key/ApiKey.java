package dev.loquat.access.key;

import dev.loquat.access.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The text of an API key. It holds 256 random bits, so that one round of SHA-256 keeps it as safe as a slow digest keeps a password:
 * there is nothing to guess.
 *
 * @param text what the caller sends
 */
public record ApiKey(String text) {

    /** By this prefix a key is told from a bearer token, and found by those who search repositories for lost secrets. */
    public static final String PREFIX = "loquat_";

    private static final int RANDOM_BYTES = 32;

    /**
     * A new key.
     *
     * @param random has to be one that nobody can foresee
     */
    public static ApiKey create(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new ApiKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the server keeps: SHA-256 in hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Not the key: that has no place in logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
