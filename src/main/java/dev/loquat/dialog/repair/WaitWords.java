package dev.loquat.dialog.repair;

import java.util.Locale;
import java.util.regex.Pattern;

/** How users ask for a moment, and how they say that they are back. English, as Lex's own wait-and-continue. */
public final class WaitWords {

    private static final String MOMENT = "(a|one|just a|a few) (moment|minute|second|sec)s?";

    private static final Pattern WAIT = Pattern.compile("(please )?(((hold|hang) on|wait)( for)?( " + MOMENT
            + ")?|(just )?" + MOMENT + "|(can you )?(give|allow) me " + MOMENT + "|let me (check|look|see))( please)?");

    private static final Pattern BACK =
            Pattern.compile("((ok|okay|yes|alright) )?(continue|go on|go ahead|keep going|resume"
                    + "|(i am|i'm|im) (back|ready|here)|ready|back)( now)?( please)?|ok|okay");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private WaitWords() {}

    /** Whether the user asks for a moment. */
    public static boolean isWait(String text) {
        return WAIT.matcher(words(text)).matches();
    }

    /** Whether the user is back. */
    public static boolean isBack(String text) {
        return BACK.matcher(words(text)).matches();
    }

    private static String words(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
    }
}
