package dev.loquat.exchange.tree;

import java.util.Set;
import java.util.regex.Pattern;

/** Names as Lex V2 has them: letters and digits with single marks between them. */
public final class LegalName {

    private static final Pattern NAME = Pattern.compile("([0-9a-zA-Z][_-]?){1,100}");
    private static final int MAX_LENGTH = 100;

    private LegalName() {}

    /** Whether Lex V2 takes a name. */
    public static boolean is(String name) {
        return NAME.matcher(name).matches();
    }

    /** The legal name most like this one; empty when there is nothing in it that a name may have. */
    public static String like(String name) {
        String plain = name.replaceAll("[^0-9A-Za-z_-]+", "-")
                .replaceAll("([_-])[_-]+", "$1")
                .replaceAll("^[_-]+|[_-]+$", "");
        return plain.substring(0, Math.min(MAX_LENGTH, plain.length()));
    }

    /** A legal name like this one, or like the other, that none has yet. */
    static String among(Set<String> taken, String name, String unlessPossible) {
        String like = like(name).isEmpty() ? unlessPossible : like(name);
        String free = like;
        for (int i = 2; taken.contains(free); i++) {
            String number = String.valueOf(i);
            free = like.substring(0, Math.min(like.length(), MAX_LENGTH - number.length())) + number;
        }
        return free;
    }
}
