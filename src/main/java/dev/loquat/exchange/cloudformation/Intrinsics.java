package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
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
    private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
    private static final String REF = "Ref";
    private static final String FUNCTION = "Fn::";
    private static final String NO_VALUE = "AWS::NoValue";

    private final JsonNode parameters;
    private final JsonNode mappings;
    private final Conditions conditions;
    private final Findings findings;

    Intrinsics(JsonNode template, Findings findings) {
        this.parameters = template.path("Parameters");
        this.mappings = template.path("Mappings");
        this.conditions = new Conditions(template.path("Conditions"), this);
        this.findings = findings;
    }

    /** What a part of the template stands for; missing when it stands for nothing. */
    JsonNode resolve(JsonNode json) {
        if (json instanceof ArrayNode array) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> {
                JsonNode value = resolve(item);
                if (!value.isMissingNode()) {
                    resolved.add(value);
                }
            });
            return resolved;
        }
        if (!(json instanceof ObjectNode object)) {
            return json;
        }
        if (object.size() == 1) {
            Map.Entry<String, JsonNode> only = object.properties().iterator().next();
            if (only.getKey().equals(REF)) {
                return reference(only.getValue().asText());
            }
            if (only.getKey().startsWith(FUNCTION)) {
                return call(only.getKey().substring(FUNCTION.length()), only.getValue());
            }
        }
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> {
            JsonNode value = resolve(member.getValue());
            if (!value.isMissingNode()) {
                resolved.set(member.getKey(), value);
            }
        });
        return resolved;
    }

    private JsonNode reference(String name) {
        return name.equals(NO_VALUE) ? MissingNode.getInstance() : TextNode.valueOf(value(name));
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Sub" -> TextNode.valueOf(substituted(argument));
            case "Join" -> TextNode.valueOf(joined(argument));
            case "Split" -> split(argument);
            case "Select" -> selected(argument);
            case "If" -> chosen(argument);
            case "FindInMap" -> found(argument);
            case "Base64" -> resolve(argument);
            case "GetAtt" -> unknown(argument.isArray() ? text(argument, ".") : argument.asText());
            case "ImportValue" -> unknown(resolve(argument).asText());
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

    private ArrayNode split(JsonNode argument) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        Pattern.compile(argument.path(0).asText(), Pattern.LITERAL)
                .splitAsStream(resolve(argument.path(1)).asText())
                .forEach(parts::add);
        return parts;
    }

    private JsonNode selected(JsonNode argument) {
        String index = resolve(argument.path(0)).asText();
        JsonNode item = INDEX.matcher(index).matches()
                ? resolve(argument.path(1)).path(Integer.parseInt(index))
                : MissingNode.getInstance();
        return item.isMissingNode() ? unknown("Select " + argument) : item;
    }

    /** Of a condition that only a deployed stack knows the first value is taken. */
    private JsonNode chosen(JsonNode argument) {
        String name = argument.path(0).asText();
        boolean isTrue = conditions.isTrue(name).orElseGet(() -> {
            unknown(name);
            return true;
        });
        return resolve(argument.path(isTrue ? 1 : 2));
    }

    private JsonNode found(JsonNode argument) {
        JsonNode value = mappings.path(resolve(argument.path(0)).asText())
                .path(resolve(argument.path(1)).asText())
                .path(resolve(argument.path(2)).asText());
        return value.isMissingNode() ? unknown("FindInMap " + argument) : value;
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

    /** Whether the template says what a name stands for. */
    boolean isKnown(String name) {
        return parameters.path(name).path("Default").isValueNode();
    }

    private JsonNode unknown(String name) {
        findings.approximated(
                "'" + name + "' in the template", "only a deployed stack knows it; its name stands there");
        return TextNode.valueOf(name);
    }
}
