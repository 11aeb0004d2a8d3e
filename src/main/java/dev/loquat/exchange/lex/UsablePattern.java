package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.tree.Members;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The regular expression that values of a slot type have to match. */
final class UsablePattern {

    private static final String PATTERN = "pattern";

    /** The most that Lex V2 takes, from its service model. */
    private static final int MAX_LENGTH = 300;

    private UsablePattern() {}

    static void mend(ObjectNode type, Consumer<String> found) {
        Members.object(type, "valueSelectionSetting")
                .flatMap(selection -> Members.object(selection, "regexFilter"))
                .ifPresent(filter -> Members.text(filter, PATTERN)
                        .filter(pattern -> !isPattern(pattern))
                        .ifPresent(pattern -> {
                            found.accept("the pattern '" + pattern + "', which is no regular expression of at most "
                                    + MAX_LENGTH + " characters");
                            filter.remove(PATTERN);
                        }));
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return !text.isBlank() && text.length() <= MAX_LENGTH;
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }
}
