package dev.loquat.bot;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people would say them. */
public final class NameInWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_-]+");

    private NameInWords() {}

    /** A name such as {@code PickUpCity} or {@code pick_up_city} as words: "pick up city". */
    public static String of(String name) {
        return BETWEEN_WORDS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
