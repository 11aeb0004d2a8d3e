package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What of a canonical object an export would not write by itself: a merge patch in the sense of RFC 7396 from what it writes to
 * what was there, with an empty object in place of {@code null} for members that were not there. Kept beside the bot it makes every
 * import lossless, whatever Lex adds to its exports.
 */
public final class Residue {

    private Residue() {}

    /** What has to be merged into {@code written} to get {@code original}. */
    public static ObjectNode of(ObjectNode original, ObjectNode written) {
        return between(original, written, true);
    }

    /** The same without members to remove. */
    public static ObjectNode additions(ObjectNode original, ObjectNode written) {
        return between(original, written, false);
    }

    private static ObjectNode between(ObjectNode original, ObjectNode written, boolean removes) {
        ObjectNode residue = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : original.properties()) {
            JsonNode other = written.get(member.getKey());
            if (other instanceof ObjectNode from && member.getValue() instanceof ObjectNode to) {
                ObjectNode rest = between(to, from, removes);
                if (!rest.isEmpty()) {
                    residue.set(member.getKey(), rest);
                }
            } else if (!member.getValue().equals(other)) {
                residue.set(member.getKey(), member.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> member : written.properties()) {
            if (removes && !original.has(member.getKey())) {
                residue.putObject(member.getKey());
            }
        }
        return residue;
    }

    /** Merges a residue into what an export writes. */
    public static ObjectNode merge(ObjectNode written, ObjectNode residue) {
        ObjectNode merged = written.deepCopy();
        for (Map.Entry<String, JsonNode> member : residue.properties()) {
            String name = member.getKey();
            if (!(member.getValue() instanceof ObjectNode rest)) {
                merged.set(name, member.getValue());
            } else if (rest.isEmpty()) {
                merged.remove(name);
            } else {
                merged.set(name, merged.get(name) instanceof ObjectNode from ? merge(from, rest) : rest);
            }
        }
        return merged;
    }
}
