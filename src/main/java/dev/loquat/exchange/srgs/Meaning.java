package dev.loquat.exchange.srgs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What tags have made of a rule so far: SISR's variable {@code out}.
 *
 * @param text its value; empty when nothing has been assigned
 * @param fields its properties
 */
record Meaning(Optional<String> text, Map<String, String> fields) {

    static final Meaning NONE = new Meaning(Optional.empty(), Map.of());

    /** Keeps a copy of the map, in its order. */
    Meaning {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static Meaning of(String text) {
        return new Meaning(Optional.of(text), Map.of());
    }

    Meaning with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Meaning(text, more);
    }

    /** A rule whose tags say nothing means its words. */
    Meaning orElse(String words) {
        return text.isEmpty() && fields.isEmpty() ? of(words) : this;
    }

    /** As Lex resolves it: properties are JSON. */
    String value() {
        if (fields.isEmpty()) {
            return text.orElse("");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach(json::put);
        return json.toString();
    }
}
