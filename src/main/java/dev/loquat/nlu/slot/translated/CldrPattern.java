package dev.loquat.nlu.slot.translated;

import java.util.List;

/** Makes phrases of CLDR's patterns and of formatted examples. */
final class CldrPattern {

    /** One number of each way in which some language forms the plural (CLDR's plural rules). */
    static final List<Integer> PLURALS = List.of(1, 2, 3, 5, 11, 21, 100);

    /** A month of three letters or more is a name (UTS 35). */
    private static final int MOST_DIGITS = 2;

    private CldrPattern() {}

    /**
     * The phrase of a date's or time's pattern: {@code d 'de' MMMM} is "{day} de {month}".
     *
     * @param isInDigits whether years may have two digits
     */
    static String phrase(String pattern, boolean isInDigits) {
        StringBuilder phrase = new StringBuilder();
        boolean isQuoted = false;
        int at = 0;
        while (at < pattern.length()) {
            char letter = pattern.charAt(at);
            int end = at + 1;
            if (letter == '\'') {
                isQuoted = !isQuoted;
            } else if (isQuoted || !Character.isLetter(letter) || letter > 'z') {
                phrase.append(letter);
            } else {
                while (end < pattern.length() && pattern.charAt(end) == letter) {
                    end++;
                }
                phrase.append(gap(letter, end - at, isInDigits));
            }
            at = end;
        }
        return phrase.toString();
    }

    private static String gap(char letter, int count, boolean isInDigits) {
        return switch (letter) {
            case 'd' -> "{day}";
            case 'M', 'L' -> count > MOST_DIGITS ? "{month}" : "{monthnumber}";
            case 'y' -> isInDigits ? "{shortyear}" : "{year}";
            case 'E', 'c' -> "{weekday}";
            case 'h', 'H', 'K', 'k' -> "{hour}";
            case 'm' -> "{minute}";
            case 'a', 'b', 'B' -> "{daypart}";
            default -> "";
        };
    }

    /** Adds what is said of so many word for word, with a gap for the number; where the number is no digits, as it is. */
    static void counted(String example, int number, String english, Phrasebook book) {
        String digits = Integer.toString(number);
        if (example.contains(digits)) {
            book.addIdiom(example.replace(digits, "{number}"), english);
        } else {
            book.addIdiom(example, english.replace("{number}", digits));
        }
    }
}
