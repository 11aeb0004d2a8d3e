package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/** Ids of ten characters, as Lex has them. Lex makes its own on import: these only have to differ and to stay the same. */
public final class LexId {

    private static final String FALLBACK = "FALLBCKINT";
    private static final int LENGTH = 10;
    private static final int BASE = 36;

    private LexId() {}

    static String ofIntent(String locale, ObjectNode intent) {
        boolean isFallback = Members.text(intent, "parentIntentSignature").equals(Optional.of("AMAZON.FallbackIntent"));
        return isFallback
                ? FALLBACK
                : of(locale, "Intent", Members.text(intent, "name").orElse(""));
    }

    /** Ten characters that are made of a path of names; the same names make the same id. */
    public static String of(String... parts) {
        try {
            byte[] path = String.join("/", parts).getBytes(StandardCharsets.UTF_8);
            BigInteger hash =
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(path));
            String digits = hash.toString(BASE).toUpperCase(Locale.ROOT);
            return ("0".repeat(LENGTH) + digits).substring(digits.length());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
