package dev.loquat.bot.yaml;

import java.util.IdentityHashMap;
import java.util.Optional;

/** Where the parts of a bot were read from; parts that are equal but written twice have a place each. */
final class Places {

    private final IdentityHashMap<Object, Place> byPart = new IdentityHashMap<>();

    /** Remembers where a part stands, and returns the part. */
    <T> T put(T part, YamlNode node) {
        byPart.put(part, node.place());
        return part;
    }

    /** Where a part stands; empty for what no file says, such as an added fallback intent. */
    Optional<Place> of(Object part) {
        return Optional.ofNullable(byPart.get(part));
    }
}
