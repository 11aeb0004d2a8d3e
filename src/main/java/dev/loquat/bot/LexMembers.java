package dev.loquat.bot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Members of a Lex definition that mean nothing here, such as the voice of Amazon Polly: they are kept, so that a bot that came
 * from Lex goes back there whole.
 *
 * @param members by Lex's names in exports; strings, booleans, numbers, lists and maps of them, never null
 */
public record LexMembers(Map<String, Object> members) {

    /** Nothing to keep. */
    public static final LexMembers NONE = new LexMembers(Map.of());

    /** Keeps a copy of the map, in its order. */
    public LexMembers {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
