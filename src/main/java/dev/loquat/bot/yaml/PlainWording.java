package dev.loquat.bot.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words without what hardly tells them apart: letter case and marks, and in English the plural and a few words of courtesy. The
 * plural goes as in Harman's S-stemmer ("How effective is suffixing?", 1991), which cuts little and so seldom takes two words
 * for one.
 */
final class PlainWording {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{S}\\p{M}{}]+");

    private static final Set<String> COURTESY =
            Set.of("a", "an", "the", "please", "kindly", "just", "can", "could", "will", "would", "you");

    private final boolean isEnglish;

    PlainWording(String localeId) {
        isEnglish = localeId.startsWith("en_");
    }

    /** An utterance; empty when nothing but courtesy is in it. */
    String ofUtterance(String words) {
        return plain(words, isEnglish ? COURTESY : Set.of());
    }

    /** A slot's value; empty when it has nothing but marks. */
    String ofValue(String words) {
        return plain(words, Set.of());
    }

    private String plain(String words, Set<String> dropped) {
        return BETWEEN_WORDS
                .splitAsStream(words.toLowerCase(Locale.ROOT).replace("'", ""))
                .filter(word -> !word.isEmpty() && !dropped.contains(word))
                .map(word -> isEnglish ? singular(word) : word)
                .collect(Collectors.joining(" "));
    }

    private static String singular(String word) {
        if (word.length() < 4 || word.endsWith("us") || word.endsWith("ss") || !word.endsWith("s")) {
            return word;
        }
        boolean isPluralOfY = word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies");
        return isPluralOfY ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
