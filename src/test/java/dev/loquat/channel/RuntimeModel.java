package dev.loquat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Lex's runtime model as a schema: what clients may rely on in a reply. */
public final class RuntimeModel {

    private static final ObjectNode SCHEMA = read();

    private RuntimeModel() {}

    /**
     * Asserts that this is a reply, or an event, of this name.
     *
     * @param name as in Lex's model, such as {@code RecognizeTextResponse}
     */
    public static void check(String name, JsonNode json) {
        assertThat(SCHEMA.at("/$defs/" + name).isObject())
                .as("Lex knows " + name)
                .isTrue();
        ObjectNode schema = SCHEMA.deepCopy().put("$ref", "#/$defs/" + name);
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(json))
                .as(name + " " + json)
                .isEmpty();
    }

    private static ObjectNode read() {
        try (InputStream schema = Objects.requireNonNull(
                RuntimeModel.class.getResourceAsStream("/lex-runtime/model.schema.json"), "the schema")) {
            return (ObjectNode) new ObjectMapper().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
