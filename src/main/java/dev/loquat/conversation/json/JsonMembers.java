package dev.loquat.conversation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single members; what is not as it has to be is an {@link InvalidJson} with its path. */
final class JsonMembers {

    private JsonMembers() {}

    /** The constant that a member names; empty when the member is left out. */
    static <T> Optional<T> constant(
            JsonNode json, String path, String member, T[] constants, Function<T, String> wireName) {
        return given(json, member).map(node -> {
            String name = text(node, path + "." + member);
            return Arrays.stream(constants)
                    .filter(constant -> wireName.apply(constant).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidJson(
                            path + "." + member, "'" + name + "'", "one of " + names(constants, wireName)));
        });
    }

    /** The names of all constants. */
    static <T> String names(T[] constants, Function<T, String> wireName) {
        return Arrays.stream(constants).map(wireName).collect(Collectors.joining(", "));
    }

    /** A member, unless it is left out or {@code null}. */
    static Optional<JsonNode> given(JsonNode json, String member) {
        return Optional.of(json.path(member)).filter(node -> !node.isMissingNode() && !node.isNull());
    }

    /** A string, or what stands for one. */
    static String text(JsonNode json, String path) {
        if (json.isNumber() || json.isBoolean() || json.isTextual()) {
            return json.asText();
        }
        throw new InvalidJson(path, kind(json), "a string");
    }

    /** Functions in languages without whole numbers send {@code 60.0}, which is whole. */
    static long number(JsonNode json, String path, long max) {
        if (json.isNumber() && json.canConvertToExactIntegral() && json.asLong() >= 0 && json.asLong() <= max) {
            return json.asLong();
        }
        throw new InvalidJson(
                path, json.isValueNode() ? json.toString() : kind(json), "a whole number from 0 to " + max);
    }

    static void requireObject(JsonNode json, String path) {
        if (!json.isObject()) {
            throw new InvalidJson(path, kind(json), "an object");
        }
    }

    static void requireArray(JsonNode json, String path) {
        if (!json.isArray()) {
            throw new InvalidJson(path, kind(json), "an array");
        }
    }

    /** What a node is, in words. */
    static String kind(JsonNode json) {
        return json instanceof MissingNode
                ? "nothing"
                : json.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** A map of strings, without its {@code null}s. */
    static Map<String, String> strings(JsonNode json, String path) {
        requireObject(json, path);
        Map<String, String> strings = new LinkedHashMap<>();
        json.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> strings.put(member.getKey(), text(member.getValue(), path + "." + member.getKey())));
        return strings;
    }
}
