package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.BuiltinSlotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    static final Path SCHEMAS = Path.of("docs/schema");

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @ParameterizedTest
    @EnumSource
    void knowsTheSameKeysAsTheReader(Shape shape) {
        JsonNode object = object(shape);

        List<String> keys = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(keys::add);

        assertThat(keys).containsExactlyInAnyOrderElementsOf(shape.keys());
        assertThat(object.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(object.path("description").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryKey(Shape shape) {
        JsonNode properties = object(shape).path("properties");

        assertThat(shape.keys())
                .allSatisfy(key ->
                        assertThat(described(properties.path(key))).as(key).isTrue());
    }

    @Test
    void knowsTheSameBuiltInNamesAsTheReader() {
        JsonNode types = object(Shape.SLOT_TYPE).at("/properties/parent/enum");
        JsonNode intents = object(Shape.INTENT).at("/properties/parent/enum");

        assertThat(types).extracting(JsonNode::asText).containsExactlyElementsOf(BuiltinSlotType.signatures());
        assertThat(object(Shape.SLOT).at("/properties/type/anyOf/0/enum")).isEqualTo(types);
        assertThat(intents)
                .extracting(JsonNode::asText)
                .containsAll(BuiltinIntent.signatures())
                .hasSize(BuiltinIntent.signatures().size() + 1)
                .contains(IntentReader.NO_PARENT);
    }

    @ParameterizedTest
    @MethodSource("botFiles")
    void acceptsWhatTheReaderAccepts(Path file) {
        String schema = file.endsWith("bot.yaml") ? "bot.schema.json" : "locale.schema.json";

        Set<ValidationMessage> messages = schema(schema).validate(YamlAsJson.read(file));

        assertThat(messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("botFolders")
    void botsHaveNoErrors(Path folder) {
        assertThat(BotReader.read(folder).problems())
                .filteredOn(BotProblem::isError)
                .isEmpty();
    }

    @Test
    void refusesWhatTheReaderRefuses() {
        JsonSchema schema = schema("locale.schema.json");

        assertThat(schema.validate(YamlAsJson.parse("intents: {A: {utterence: [x]}}")))
                .isNotEmpty();
        assertThat(schema.validate(YamlAsJson.parse("intents: {A: {slots: {B: {type: AMAZON.Citty}}}}")))
                .isNotEmpty();
        assertThat(schema("bot.schema.json").validate(YamlAsJson.parse("{name: a, sessionTtl: 5 minutes}")))
                .isNotEmpty();
    }

    static Stream<Path> botFolders() {
        return Stream.of(Path.of("src/test/resources/bots-yaml"), Path.of("bots"))
                .filter(Files::isDirectory)
                .flatMap(SchemaTest::list)
                .filter(folder -> Files.exists(folder.resolve("bot.yaml")));
    }

    static Stream<Path> botFiles() {
        return botFolders()
                .flatMap(SchemaTest::list)
                .filter(file -> file.toString().endsWith(".yaml"));
    }

    private static boolean described(JsonNode property) {
        String reference = property.path("$ref").asText();
        return property.has("description")
                || (reference.startsWith("#/$defs/")
                        && json("locale.schema.json").at(reference.substring(1)).has("description"));
    }

    private static JsonNode object(Shape shape) {
        return switch (shape) {
            case BOT -> json("bot.schema.json");
            case SHARED -> json("loquat.schema.json");
            case FUNCTION, RETRY, EVENT, VARIABLE, CONCURRENCY, ALIAS, ALIAS_LOCALE ->
                json("bot.schema.json").at("/$defs/" + camelCase(shape));
            case LOCALE -> json("locale.schema.json");
            default -> json("locale.schema.json").at("/$defs/" + camelCase(shape));
        };
    }

    /** The schema's name of a shape, such as {@code outputContext}. */
    static String camelCase(Shape shape) {
        List<String> words = List.of(shape.name().toLowerCase(Locale.ROOT).split("_"));
        return words.get(0)
                + words.stream()
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    static JsonSchema schema(String name) {
        String uri = SCHEMAS.resolve(name).toUri().toString();
        return FACTORY.getSchema(SchemaLocation.of(uri));
    }

    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(SCHEMAS.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
