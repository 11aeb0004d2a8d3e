package dev.loquat.dialog.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** How users ask for a moment, and how they say that they are back, in the language of their locale; elsewhere in English. */
public final class WaitWords {

    private static final Map<String, Pattern> PATTERNS = read();

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private WaitWords() {}

    /** Whether the user asks for a moment. */
    public static boolean isWait(String text, String localeId) {
        return matches(text, localeId, "wait");
    }

    /** Whether the user is back. */
    public static boolean isBack(String text, String localeId) {
        return matches(text, localeId, "back");
    }

    private static boolean matches(String text, String localeId, String what) {
        String words = BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
        Pattern english = Objects.requireNonNull(PATTERNS.get("en " + what));
        return PATTERNS.getOrDefault(localeId.split("_", 2)[0] + " " + what, english)
                .matcher(words)
                .matches();
    }

    private static Map<String, Pattern> read() {
        Map<String, Pattern> patterns = new HashMap<>();
        try (InputStream resource = Objects.requireNonNull(WaitWords.class.getResourceAsStream("wait-words.txt"))) {
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .forEach(line -> patterns.put(line[0] + " " + line[1], Pattern.compile(line[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }
}
