package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a template, as far as the defaults of its parameters decide them. */
final class Conditions {

    /** Conditions refer to one another; those of a template are at most 60 in number, so a deeper one goes round in a circle. */
    private static final int MAX_DEPTH = 60;

    private final JsonNode conditions;
    private final Intrinsics intrinsics;

    Conditions(JsonNode conditions, Intrinsics intrinsics) {
        this.conditions = conditions;
        this.intrinsics = intrinsics;
    }

    /** Whether a condition holds; empty when the template alone does not tell. */
    Optional<Boolean> isTrue(String name) {
        return isTrue(conditions.path(name), MAX_DEPTH);
    }

    private Optional<Boolean> isTrue(JsonNode condition, int depth) {
        if (depth == 0 || !(condition instanceof ObjectNode object) || object.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, JsonNode> only = object.properties().iterator().next();
        JsonNode argument = only.getValue();
        return switch (only.getKey()) {
            case "Condition" -> isTrue(conditions.path(argument.asText()), depth - 1);
            case "Fn::Equals" ->
                isKnown(argument.path(0)) && isKnown(argument.path(1))
                        ? Optional.of(text(argument.path(0)).equals(text(argument.path(1))))
                        : Optional.empty();
            case "Fn::Not" -> isTrue(argument.path(0), depth - 1).map(holds -> !holds);
            case "Fn::And" -> all(argument, depth).map(each -> each.stream().allMatch(holds -> holds));
            case "Fn::Or" -> all(argument, depth).map(each -> each.stream().anyMatch(holds -> holds));
            default -> Optional.empty();
        };
    }

    private Optional<List<Boolean>> all(JsonNode arguments, int depth) {
        List<Boolean> all = new ArrayList<>();
        arguments.forEach(argument -> isTrue(argument, depth - 1).ifPresent(all::add));
        return all.size() == arguments.size() ? Optional.of(all) : Optional.empty();
    }

    private boolean isKnown(JsonNode value) {
        return value.isValueNode()
                || (value.has("Ref") && intrinsics.isKnown(value.path("Ref").asText()));
    }

    private String text(JsonNode value) {
        return intrinsics.resolve(value).asText();
    }
}
