package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.tree.Numbers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A canonical object under construction: what is empty is left out. */
final class Written {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    Written text(String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    Written text(String name, Optional<String> value) {
        return text(name, value.orElse(""));
    }

    Written flag(String name, boolean value) {
        json.put(name, value);
        return this;
    }

    Written number(String name, long value) {
        json.put(name, Math.toIntExact(value));
        return this;
    }

    Written decimal(String name, double value) {
        json.set(name, Numbers.of(value));
        return this;
    }

    Written seconds(String name, Optional<Duration> value) {
        value.ifPresent(duration -> number(name, duration.toSeconds()));
        return this;
    }

    Written millis(String name, Optional<Duration> value) {
        value.ifPresent(duration -> number(name, duration.toMillis()));
        return this;
    }

    Written object(String name, ObjectNode value) {
        if (!value.isEmpty()) {
            json.set(name, value);
        }
        return this;
    }

    Written object(String name, Optional<ObjectNode> value) {
        value.ifPresent(object -> object(name, object));
        return this;
    }

    Written list(String name, Collection<ObjectNode> values) {
        if (!values.isEmpty()) {
            ArrayNode list = json.putArray(name);
            values.forEach(list::add);
        }
        return this;
    }

    /** Objects that have a text in one member, such as {@code [{"utterance": "hello"}]}. */
    Written texts(String name, String member, List<String> values) {
        return list(
                name,
                values.stream()
                        .map(value -> JsonNodeFactory.instance.objectNode().put(member, value))
                        .toList());
    }

    /** All members of another object. */
    Written all(ObjectNode other) {
        json.setAll(other);
        return this;
    }

    ObjectNode json() {
        return json;
    }
}
