package dev.loquat.bot.yaml;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** The id of a bot that declares none: Lex clients insist on ten characters. */
final class BotId {

    private static final int LENGTH = 10;
    private static final int BASE = 36;

    /** 256 bits have at most 50 digits to the base 36. */
    private static final int DIGITS = 50;

    private BotId() {}

    /** The first ten base-36 digits of the name's SHA-256, in upper case; a bot keeps its id as long as its name. */
    static String of(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString(BASE).toUpperCase(Locale.ROOT);
            return ("0".repeat(DIGITS - digits.length()) + digits).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
