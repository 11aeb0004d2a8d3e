package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loquat.exchange.report.Findings;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Works out what a template says in functions, as far as the template alone tells: parameters have their defaults, everything else
 * that only a deployed stack knows is left as its name, and reported.
 */
final class Intrinsics {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([A-Za-z0-9:._]+)\\}");
    private static final String REF = "Ref";
    private static final String FUNCTION = "Fn::";

    private final JsonNode parameters;
    private final Findings findings;

    Intrinsics(JsonNode template, Findings findings) {
        this.parameters = template.path("Parameters");
        this.findings = findings;
    }

    JsonNode resolve(JsonNode json) {
        if (json instanceof ArrayNode array) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> resolved.add(resolve(item)));
            return resolved;
        }
        if (!(json instanceof ObjectNode object)) {
            return json;
        }
        if (object.size() == 1) {
            Map.Entry<String, JsonNode> only = object.properties().iterator().next();
            if (only.getKey().equals(REF)) {
                return TextNode.valueOf(value(only.getValue().asText()));
            }
            if (only.getKey().startsWith(FUNCTION)) {
                return call(only.getKey().substring(FUNCTION.length()), only.getValue());
            }
        }
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> resolved.set(member.getKey(), resolve(member.getValue())));
        return resolved;
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Sub" -> TextNode.valueOf(substituted(argument));
            case "Join" -> TextNode.valueOf(joined(argument));
            case "GetAtt" -> unknown(argument.isArray() ? text(argument, ".") : argument.asText());
            default -> unknown(function + " " + argument);
        };
    }

    /** The text, or a list of the text and of variables that it brings along. */
    private String substituted(JsonNode argument) {
        JsonNode own = resolve(argument.path(1));
        String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(2);
            String value = found.group(1).isEmpty()
                    ? (own.has(name) ? own.path(name).asText() : value(name))
                    : "${" + name + "}";
            return Matcher.quoteReplacement(value);
        });
    }

    private String joined(JsonNode argument) {
        return text(resolve(argument.path(1)), argument.path(0).asText());
    }

    private static String text(JsonNode list, String separator) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(separator));
    }

    private String value(String name) {
        JsonNode unlessSaid = parameters.path(name).path("Default");
        return unlessSaid.isValueNode() ? unlessSaid.asText() : unknown(name).asText();
    }

    private JsonNode unknown(String name) {
        findings.approximated(
                "'" + name + "' in the template", "only a deployed stack knows it; its name stands there");
        return TextNode.valueOf(name);
    }
}
