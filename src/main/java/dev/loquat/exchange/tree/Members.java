package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads members of canonical nodes; one of another kind counts as none. */
public final class Members {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private Members() {}

    /** The names of all members; what is done by them may remove them. */
    public static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A text, or what stands for one. */
    public static Optional<String> text(ObjectNode node, String name) {
        JsonNode member = node.path(name);
        return member.isValueNode() && !member.isNull() ? Optional.of(member.asText()) : Optional.empty();
    }

    /** A whole number, or what stands for one. */
    public static OptionalInt integer(ObjectNode node, String name) {
        JsonNode member = node.path(name);
        boolean isNumber = member.isNumber()
                || (member.isTextual() && INTEGER.matcher(member.textValue()).matches());
        return isNumber ? OptionalInt.of(member.asInt()) : OptionalInt.empty();
    }

    /** A yes or no, and what counts when it is not said. */
    public static boolean flag(ObjectNode node, String name, boolean unlessSaid) {
        JsonNode member = node.path(name);
        return member.isBoolean() ? member.booleanValue() : unlessSaid;
    }

    /** An object. */
    public static Optional<ObjectNode> object(ObjectNode node, String name) {
        return node.path(name) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** The objects of a list. */
    public static List<ObjectNode> objects(ObjectNode node, String name) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node.path(name) instanceof ArrayNode list) {
            for (JsonNode item : list) {
                if (item instanceof ObjectNode object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /** The texts of a list of objects that have them in one member, such as {@code [{"utterance": "hello"}]}. */
    public static List<String> texts(ObjectNode node, String list, String name) {
        return objects(node, list).stream()
                .flatMap(item -> text(item, name).stream())
                .toList();
    }
}
