package dev.loquat.speech.grammar;

import dev.loquat.bot.template.PatternValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How people spell codes of a pattern such as {@code [HC][0-9]{4}}: "h three seven oh eight", "c double four one two". Of so many
 * examples every pair of neighbours is likely to be among them, from which the recogniser puts others together.
 */
final class CodePhrases {

    private static final int EXAMPLES = 360;

    private static final Pattern SPELLABLE = Pattern.compile("[\\p{L}0-9][\\p{L}0-9 -]{0,30}");
    private static final Pattern TWICE = Pattern.compile("([\\p{L}0-9]) \\1");
    /** "Thirty seven twelve" and "three twelve", or "three hundred twelve"; pairs that begin with a zero are spelled. */
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<![0-9])([1-9][0-9])([1-9][0-9])(?![0-9])");

    private static final Pattern THREE_DIGITS = Pattern.compile("(?<![0-9])([1-9])([1-9][0-9])(?![0-9])");
    private static final Pattern ZERO = Pattern.compile("\\b0\\b");

    private CodePhrases() {}

    /** Codes that fit the pattern, in any case, as they are spelled, digits still as such; none when it is beyond the library. */
    static List<String> of(String pattern) {
        List<String> codes = PatternValues.of(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), EXAMPLES);
        Set<String> phrases = new LinkedHashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (SPELLABLE.matcher(codes.get(i)).matches()) {
                phrases.add(spelled(codes.get(i), i));
            }
        }
        return List.copyOf(phrases);
    }

    /** Half of them character by character; the others as people say them who do not say each character. */
    private static String spelled(String code, int number) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
        if (number % 2 == 0) {
            return apart(plain);
        }
        String threes = THREE_DIGITS.matcher(plain).replaceAll(number % 4 == 3 ? " $1 $2 " : " $1$2 ");
        String inNumbers = FOUR_DIGITS.matcher(threes).replaceAll(" $1 $2 ");
        return number % 3 == 0 || inNumbers.equals(plain)
                ? ZERO.matcher(TWICE.matcher(apart(plain)).replaceAll("double $1"))
                        .replaceAll("oh")
                : inNumbers.strip();
    }

    private static String apart(String characters) {
        return String.join(" ", characters.split(""));
    }
}
