package dev.loquat.dialog.repair;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** How users ask for a moment, and how they say that they are back, in the language of their locale; elsewhere in English. */
public final class WaitWords {

    private static final WordTable<Pattern> PATTERNS = new WordTable<>("wait-words.txt", Pattern::compile);

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
        Pattern pattern = Objects.requireNonNull(PATTERNS.of(localeId).get(what), what);
        return pattern.matcher(words).matches();
    }
}
